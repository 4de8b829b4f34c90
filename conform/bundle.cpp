#include "conform/bundle.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "oracle/decision_writer.hpp"

namespace norma::conform {

std::string shell_word(std::string const& text) {
  if (!text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./=:@%+,-") == text.npos) return text;
  std::string out = "'";
  for (char const c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string write_bundles(std::string const& folder, std::string const& again, Campaign const& campaign, std::vector<Defect>& defects) {
  namespace fs = std::filesystem;
  oracle::DecisionWriter<Case> const writer(campaign.engine());
  for (auto& d : defects) {
    auto const dir = fs::path(folder) / d.told.id;
    std::error_code error;
    fs::create_directories(dir, error);
    if (error) return dir.string() + ": " + error.message();
    std::string failed;
    auto const write = [&](char const* name, std::string const& text) {
      std::ofstream out(dir / name, std::ios::binary);
      out << text;
      if (!out.flush()) failed = (dir / name).string() + ": " + std::strerror(errno);
    };
    auto const& s = d.smallest;
    std::string lawful;
    writer.append(lawful, s.c.id, s.c.facts, campaign.engine().answer(s.c.facts));
    d.told.command = again + " " + shell_word((dir / "case.json").string());
    write("case.json", d.told.case_json + "\n");
    write("lawful.json", lawful + "\n");
    write("answer.json", (s.record.statement ? canonical(*s.record.statement) : "null") + "\n");
    write("wire.jsonl", s.record.request + "\n" + s.record.raw + "\n");
    write("again.sh", "#!/bin/sh\nexec " + d.told.command + "\n");
    fs::permissions(dir / "again.sh", fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec, fs::perm_options::add, error);
    for (auto const lang : {Lang::ru, Lang::en}) {
      std::string text = d.told.part + ": " + d.told.said + (lang == Lang::ru ? " вместо " : " instead of ") + d.told.lawful + "\n\n" + d.told.story.in(lang) + "\n\n";
      for (auto const& sentence : d.told.why) text += sentence.in(lang) + "\n";
      for (auto const& unit : d.told.units) text += unit.cite + " — " + unit.summary.in(lang) + "\n";
      write(lang == Lang::ru ? "why.ru.txt" : "why.en.txt", text);
    }
    if (!failed.empty()) return failed;
  }
  return {};
}

}  // namespace norma::conform
