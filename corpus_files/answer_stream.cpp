#include "corpus_files/answer_stream.hpp"

#include "corpus_files/held_lines.hpp"
#include "corpus_files/in_order.hpp"

namespace norma::corpus {
namespace {

// Lines that are answered together.
struct Lines : HeldLines {
  static constexpr std::size_t many = 1024, much = std::size_t{1} << 20;
  std::vector<oracle::Reply> replies;
  std::string out;

  bool full() const { return places.size() >= many || text.size() >= much; }
};

class Stream {
 public:
  Stream(oracle::Answering const& answering, Streaming const& how)
      : how_(how), by_(how.threads), work_(how.threads, [this, &answering](Lines& l, unsigned worker) {
          if (!by_[worker]) by_[worker] = answering.another();
          by_[worker]->respond_all(l.lines(), l.replies, l.out);
        }) {}

  Answered run(int fd) {
    DocumentStream in(fd, [this] {
      if (!how_.ready()) all_told();
      return !ended_ && how_.go_on();
    });
    while (!ended_) {
      auto const document = in.next();
      if (!document) break;
      now_->add(*document);
      if (now_->full()) hand_over();
    }
    all_told();
    answered_.read_error = in.error();
    return std::move(answered_);
  }

 private:
  void hand_over() {
    bool const few = !now_->full();
    work_.put(std::move(now_), few);
    now_ = std::make_unique<Lines>();
    while (auto const done = work_.take(work_.full())) tell(*done);
  }
  void all_told() {
    if (!now_->places.empty()) hand_over();
    while (auto const done = work_.take(true)) tell(*done);
  }
  void tell(Lines& l) {
    if (ended_) return;
    for (std::size_t i = 0; i < l.replies.size(); ++i) {
      auto& reply = l.replies[i];
      ++answered_.cases;
      answered_.incomplete += reply.incomplete;
      if (!reply.error) continue;
      if (answered_.errors++ > 0) continue;
      answered_.first_error = std::move(reply.error);
      answered_.first_error_line = l.places[i].number;
    }
    ended_ = !how_.tell(l.out);
  }

  Streaming const& how_;
  Answered answered_;
  bool ended_ = false;
  std::vector<std::unique_ptr<oracle::Answering>> by_;
  std::unique_ptr<Lines> now_ = std::make_unique<Lines>();
  InOrder<Lines> work_;  // last: its threads use the others
};

}  // namespace

Answered answer_stream(int fd, oracle::Answering const& answering, Streaming const& how) { return Stream(answering, how).run(fd); }

}  // namespace norma::corpus
