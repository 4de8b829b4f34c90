// Threads that work on pieces of a stream; the pieces come back in the order in which they were given.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace norma::corpus {

template <class Piece>
class InOrder {
 public:
  // `work(piece, worker)` is called by thread `worker`, from 0 to `threads` - 1, and by none at the same time. With one thread
  // it is the caller's own. It must not throw.
  InOrder(unsigned threads, std::function<void(Piece&, unsigned worker)> work) : threads_(threads), work_(std::move(work)) {}
  InOrder(InOrder const&) = delete;
  InOrder& operator=(InOrder const&) = delete;
  ~InOrder() {
    {
      std::lock_guard const lock(guard_);
      over_ = true;
    }
    changed_.notify_all();
    for (auto& t : running_) t.join();
  }

  // Gives a piece. With `alone`, if nothing is under way, the caller works on it: for what is small or urgent.
  void put(std::unique_ptr<Piece> piece, bool alone = false) {
    auto const job = std::make_shared<Job>(Job{std::move(piece)});
    bool const here = threads_ == 1 || (alone && jobs_.empty());
    if (here) {
      work_(*job->piece, 0);
      job->done = true;
    }
    std::unique_lock lock(guard_);
    jobs_.push_back(job);
    if (here) return;
    waiting_.push_back(job);
    if (running_.size() < threads_) running_.emplace_back([this, worker = static_cast<unsigned>(running_.size())] { run(worker); });
    lock.unlock();
    changed_.notify_all();
  }

  // Pieces that were given and not taken.
  std::size_t pending() const { return jobs_.size(); }
  // As many as keep the threads busy.
  bool full() const { return jobs_.size() >= (threads_ == 1 ? 1 : 3 * std::size_t{threads_}); }

  // The next piece in order, when it is done. Nothing if there is none; without `wait`, or if it is not done yet.
  std::unique_ptr<Piece> take(bool wait) {
    if (jobs_.empty()) return nullptr;
    auto const job = jobs_.front();
    std::unique_lock lock(guard_);
    if (!job->done && !wait) return nullptr;
    changed_.wait(lock, [&] { return job->done; });
    jobs_.pop_front();
    return std::move(job->piece);
  }

 private:
  struct Job {
    std::unique_ptr<Piece> piece;
    bool done = false;
  };

  void run(unsigned worker) {
    std::unique_lock lock(guard_);
    while (true) {
      changed_.wait(lock, [&] { return over_ || !waiting_.empty(); });
      if (over_) return;
      auto const job = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      work_(*job->piece, worker);
      lock.lock();
      job->done = true;
      changed_.notify_all();
    }
  }

  unsigned threads_;
  std::function<void(Piece&, unsigned)> work_;
  std::mutex guard_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Job>> jobs_;     // in order; the caller's alone
  std::deque<std::shared_ptr<Job>> waiting_;  // for a thread
  std::vector<std::thread> running_;
  bool over_ = false;
};

}  // namespace norma::corpus
