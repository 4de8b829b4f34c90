// From many lines of cases to the lines that answer them.
#pragma once
#include <span>

#include "oracle/batch/batch.hpp"
#include "oracle/law.hpp"
#include "oracle/responder.hpp"

namespace norma::oracle::batch {

// Answers as the one-by-one responder does, byte for byte. A line that cannot be read, or whose case is refused, is put to
// that one. Keeps a pointer to the engine and to it; one thread at a time.
template <class Case>
class Responder {
 public:
  Responder(Engine<Case> const& engine, std::shared_ptr<Program const> program, oracle::Responder<Case>& one_by_one)
      : engine_(&engine), one_by_one_(&one_by_one), batch_(std::move(program)) {
    cases_.reserve(lanes);
  }

  void respond(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) {
    for (std::size_t first = 0; first < lines.size(); first += lanes)
      respond_few(lines.subspan(first, std::min<std::size_t>(lanes, lines.size() - first)), replies, out);
  }

 private:
  void respond_few(std::span<Line const> lines, std::vector<Reply>& replies, std::string& out) {
    cases_.clear();
    batch_.clear();
    lane_.assign(lines.size(), -1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto read = reader_.read(lines[i].json);
      auto* const c = std::get_if<NamedCase<Case>>(&read);
      if (!c) continue;
      lane_[i] = batch_.size();
      batch_.put(c->facts);
      cases_.push_back(std::move(*c));
    }
    batch_.decide();
    batch_.depend();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Reply reply;
      if (auto const lane = lane_[i]; lane >= 0 && batch_.possible(lane) && batch_.fits(lane)) {
        auto const& c = cases_[static_cast<std::size_t>(lane)];
        batch_.result(lane, answer_.result);
        answer_.depends_on = batch_.depends_on(lane);
        answer_.governing = batch_.governing(lane);
        reply.incomplete = !complete(engine_->book(), answer_);
        one_by_one_->writer().append(out, c.id, c.facts, answer_, &one_by_one_->kept());
        out += '\n';
      } else {
        reply.take(one_by_one_->respond(lines[i].json, lines[i].number, out), one_by_one_->incomplete());
      }
      reply.end = out.size();
      replies.push_back(std::move(reply));
    }
  }

  Engine<Case> const* engine_;
  oracle::Responder<Case>* one_by_one_;
  CaseReader<Case> reader_;
  Batch batch_;
  std::vector<NamedCase<Case>> cases_;
  std::vector<int> lane_;  // by line; -1: not read
  Answer answer_;
};

}  // namespace norma::oracle::batch
