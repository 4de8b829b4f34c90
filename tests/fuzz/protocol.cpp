// Whatever an implementation sends: a message, or noise.
#include "conform/protocol.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static conform::MessageReader reader;
  auto const text = fuzz::text_of(data, size);
  static_cast<void>(reader.welcome(text));
  auto const reply = reader.reply(text);
  auto const* message = std::get_if<conform::Reply>(&reply);
  auto const* answer = message ? std::get_if<conform::Answered>(&message->body) : nullptr;
  if (!answer) return 0;
  // What was understood, said again, is understood alike.
  auto const said = canonical(answer->statement);
  fuzz::promise(nlohmann::json::accept(said), "what was said is JSON", said);
  auto const again = reader.reply(R"({"type":"result","nonce":"x",)" + said.substr(1));
  auto const* second = std::get_if<conform::Reply>(&again);
  fuzz::promise(second && std::holds_alternative<conform::Answered>(second->body), "it can be read again", said);
  fuzz::promise(canonical(std::get<conform::Answered>(second->body).statement) == said, "and says the same", said);
  return 0;
}
