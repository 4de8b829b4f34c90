// What a trace of an XES file means: attributes into the events of a log.
#pragma once
#include "oracle/procedure/log_fields.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "oracle/procedure/xes_reader.hpp"
#include "oracle/procedure/xes_time.hpp"

namespace norma::oracle {

struct XesAttribute {
  std::string kind, key, value;    // kind: string, date, boolean, list...
  std::vector<std::string> items;  // of a list
  TextPlace place;
};

// Gathers one trace after another.
class XesTrace {
 public:
  XesTrace(LogFields const& fields, std::optional<int> zone);

  void begin(TextPlace place);
  void take_attribute(XesAttribute const& attribute);
  void take_event(std::vector<XesAttribute> const& attributes, TextPlace place);
  // The log, or the first fault, and where.
  std::pair<LogOrError, TextPlace> end();
  std::string const& id() const { return log_.id; }

 private:
  using Stated = std::vector<std::pair<std::uint16_t, std::int32_t>>;
  bool fail(std::string field, Phrase expected, Quoted found, TextPlace place);
  bool read_fact(LogField const& field, XesAttribute const& a, std::string const& path, Stated& out);
  bool read_day(XesAttribute const& a, std::string const& path, Date& out);
  bool read_begin(XesAttribute const& a, std::string_view name);
  bool read_event(std::vector<XesAttribute> const& attributes, std::string const& path, TextPlace place, Happening& h);
  bool read_facts(std::vector<XesAttribute> const& attributes, std::string const& path, Happening& h);

  bool completed(std::vector<XesAttribute> const& attributes, std::string const& path);

  LogFields const& fields_;
  XesClock clock_;
  std::vector<std::string> begun_events_;  // begun, or planned, and not completed so far
  CourseState initial_;
  Beginnings beginnings_;
  EventLog log_;
  InputError error_;
  bool failed_ = false, named_ = false, begins_later_ = false, lists_events_ = false;
  std::vector<bool> stated_at_begin_;
  TextPlace begun_, wrong_;
};

}  // namespace norma::oracle
