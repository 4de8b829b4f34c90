// Cases answered by the act of their day.
#pragma once
#include "oracle/law.hpp"

namespace norma::oracle {

// The place in the list of the act that decides cases of this day: of those whose days hold it the one that began last, for
// the later act stands over the earlier; outside all days the nearest. The acts that are chosen by date are not none.
std::size_t act_of_day(Date day);

// The day of the decision of which a line of a case tells, by whose law every act decides by default; nothing if it tells none.
std::optional<Date> day_of_case(std::string_view json);

// The facts that a line states at its top, as far as it can be read; null and a record of nothing else state none.
std::vector<std::string> stated_fields(std::string_view json);

// Answers each line by the act of its day, and names the act. Where the days of two acts meet, a line that states facts of
// one only is that act's, and a field of the other that states nothing is passed over.
class ByDate : public Answering {
 public:
  // The world of an act; nothing if a reading is chosen that the act does not have.
  using Worlds = std::vector<World>;  // by place in the list
  ByDate(Worlds worlds, AnsweringOptions options);
  std::optional<InputError> respond(std::string_view json, std::size_t line, std::string& out) override;
  bool incomplete() const override { return incomplete_; }

  void respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) override;
  std::unique_ptr<Answering> another() const override;

 private:
  // The laws, made when they are first asked for, and what answers by each; both for all threads.
  struct Shared;
  struct Choice {
    std::size_t act;
    bool met = false;  // the days of another act hold the day, too
  };
  struct Use {
    std::shared_ptr<Law const> law;
    std::unique_ptr<Answering> answering;
    std::vector<Line> lines{};      // of those that are answered together
    std::vector<Reply> replies{};
    std::string out{};
  };
  explicit ByDate(std::shared_ptr<Shared> shared);
  Choice act_of(std::string_view json) const;
  Use& use(std::size_t act);

  std::shared_ptr<Shared> shared_;
  std::vector<Use> uses_;
  bool incomplete_ = false;
};

// The same of one law; errors name both acts where a fact is another's.
class ByLaw : public Answering {
 public:
  ByLaw(std::shared_ptr<Law const> law, World world, AnsweringOptions options);
  std::optional<InputError> respond(std::string_view json, std::size_t line, std::string& out) override;
  bool incomplete() const override { return answering_->incomplete(); }
  void respond_all(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) override;
  std::unique_ptr<Answering> another() const override;

 private:
  ByLaw(std::shared_ptr<Law const> law, std::unique_ptr<Answering> answering) : law_(std::move(law)), answering_(std::move(answering)) {}
  std::shared_ptr<Law const> law_;
  std::unique_ptr<Answering> answering_;
};

}  // namespace norma::oracle
