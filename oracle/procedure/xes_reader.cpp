#include "oracle/procedure/xes_reader.hpp"

#include <algorithm>
#include <expat.h>
#include <limits>

#include "oracle/json_text.hpp"
#include "oracle/procedure/xes_encoding.hpp"
#include "oracle/procedure/xes_trace.hpp"

namespace norma::oracle {
namespace {

// Without a namespace prefix.
std::string_view local(char const* name) {
  std::string_view const whole(name);
  return whole.substr(whole.rfind(':') + 1);  // npos + 1 is 0
}

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
bool is_attribute(std::string_view name) {
  return one_of(name, {"string", "date", "int", "float", "boolean", "id", "list", "container"});
}
bool describes_log(std::string_view name) { return one_of(name, {"extension", "global", "classifier"}); }

std::string attribute_of(char const** attributes, std::string_view name) {
  for (; *attributes; attributes += 2)
    if (name == *attributes) return attributes[1];
  return {};
}

}  // namespace

struct XesReader::State {
  // What is open, from outside in; `attribute` and `skipped` are whatever stands in a trace or event, or elsewhere.
  enum class Inside { file, log, trace, event, attribute, skipped };

  Take take;
  XesTrace trace;
  XML_Parser parser;
  std::vector<Inside> open{Inside::file};
  std::vector<XesAttribute> attributes{};  // of the event that is open
  XesAttribute attribute{};
  TextPlace event_place{};
  bool failed = false;

  State(LogFields const& fields, Take t, std::optional<int> zone) : take(std::move(t)), trace(fields, zone), parser(XML_ParserCreate(nullptr)) {
    XML_SetUnknownEncodingHandler(parser, map_encoding, nullptr);
    XML_SetUserData(parser, this);
    XML_SetElementHandler(
        parser, [](void* s, char const* name, char const** a) { static_cast<State*>(s)->start(local(name), a); },
        [](void* s, char const*) { static_cast<State*>(s)->end(); });
  }
  State(State const&) = delete;
  State& operator=(State const&) = delete;
  ~State() { XML_ParserFree(parser); }

  TextPlace place() const { return {XML_GetCurrentLineNumber(parser), XML_GetCurrentColumnNumber(parser) + 1}; }

  void start(std::string_view name, char const** a) {
    if (failed) return;
    auto const inside = opened(name, a);
    if (!failed) open.push_back(inside);
  }

  Inside opened(std::string_view name, char const** a) {
    switch (open.back()) {
      case Inside::file:
        if (name != "log") stop({std::string("(xml)"), {"корень log", "the root element log"}, std::string(name)});
        return Inside::log;
      case Inside::log:
        if (name == "trace") {
          trace.begin(place());
          return Inside::trace;
        }
        if (name == "event") stop({std::string("(xml) event"), {"событие внутри trace", "an event within a trace"}, Quoted(Phrase{"event прямо в log", "event in log"})});
        else if (!is_attribute(name) && !describes_log(name)) misplaced(name, "log");
        return Inside::skipped;
      case Inside::trace:
        if (name == "event") {
          attributes.clear();
          event_place = place();
          return Inside::event;
        }
        [[fallthrough]];
      case Inside::event:
        if (!is_attribute(name)) {
          misplaced(name, open.back() == Inside::event ? "event" : "trace");
          return Inside::skipped;
        }
        attribute = {std::string(name), attribute_of(a, "key"), attribute_of(a, "value"), {}, place()};
        return Inside::attribute;
      case Inside::attribute:
        if (attribute.kind == "list" && name == "values") return Inside::attribute;  // XES 2 puts the items into it
        if (name == "event" || name == "trace") misplaced(name, "an attribute");
        if (attribute.kind == "list") attribute.items.push_back(attribute_of(a, "value"));
        return Inside::skipped;
      default:
        if (name == "event" || name == "trace") misplaced(name, "(xml)");
        return Inside::skipped;
    }
  }

  void misplaced(std::string_view name, std::string_view in) {
    stop({"(xml) " + std::string(name), {"элемент XES, которому здесь место", "an element of XES that may stand here"},
          Quoted(Phrase{std::string(name) + " внутри " + std::string(in), std::string(name) + " in " + std::string(in)})});
  }

  void end() {
    if (failed) return;
    auto const closed = open.back();
    open.pop_back();
    if (closed == Inside::attribute && open.back() == Inside::event) attributes.push_back(std::move(attribute));
    if (closed == Inside::attribute && open.back() == Inside::trace) trace.take_attribute(attribute);
    if (closed == Inside::event) trace.take_event(attributes, event_place);
    if (closed == Inside::trace) {
      auto [log, at] = trace.end();
      take(std::move(log), at);
    }
  }

  bool stop(InputError error) {
    failed = true;
    if (std::find(open.begin(), open.end(), Inside::trace) != open.end()) error.case_id = trace.id();
    take(std::move(error), place());
    XML_StopParser(parser, XML_FALSE);
    return false;
  }

  bool parse(std::string_view piece, bool last) {
    if (failed) return false;
    if (XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) == XML_STATUS_OK) return true;
    if (failed) return false;
    return stop({std::string("(xml)"), {"правильный XML", "well-formed XML"}, std::string(XML_ErrorString(XML_GetErrorCode(parser)))});
  }
};

XesReader::XesReader(LogFields const& fields, Take take, std::optional<int> zone)
    : state_(std::make_unique<State>(fields, std::move(take), zone)) {}
XesReader::~XesReader() = default;

bool XesReader::feed(std::string_view piece) {
  constexpr std::size_t most = std::numeric_limits<int>::max();
  for (; piece.size() > most; piece.remove_prefix(most))
    if (!state_->parse(piece.substr(0, most), false)) return false;
  return state_->parse(piece, false);
}

bool XesReader::finish() { return state_->parse({}, true); }

}  // namespace norma::oracle
