#include "conform/bundle.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>


namespace norma::conform {

std::string shell_word(std::string const& text) {
  if (!text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./=:@%+,-") == text.npos) return text;
  std::string out = "'";
  for (char const c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string write_bundle(BundlePlan const& plan, char const* kind, report::ConformDefect& told, Record const& record, std::string const& lawful) {
  namespace fs = std::filesystem;
  auto const dir = fs::path(plan.folder) / told.id;
  auto const input = std::string(kind) + ".json";
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return dir.string() + ": " + error.message();
  std::string failed;
  auto const write = [&](std::string const& name, std::string const& text) {
    std::ofstream out(dir / name, std::ios::binary);
    out << text;
    if (!out.flush()) failed = (dir / name).string() + ": " + std::strerror(errno);
  };
  auto const file = " " + shell_word((dir / input).string());
  told.command = shell_word(plan.program) + plan.again + file;
  write(input, told.case_json + "\n");
  write("lawful.json", lawful + "\n");
  write("answer.json", (record.statement ? canonical(*record.statement) : "null") + "\n");
  write("wire.jsonl", record.request + "\n" + record.raw + "\n");
  // NORMA stands first: whoever replays the folder may have the program elsewhere, and the folder, too.
  write("again.sh", "#!/bin/sh\n# From anywhere: it goes to the folder of the run, if that is there still. NORMA names the program, if it lies elsewhere now. lawful.json is what this gives:\n#   " + shell_word(plan.program) + plan.lawful + file + "\n[ -n \"$NORMA\" ] || NORMA=" + shell_word(plan.program) + "\nhere=$(cd \"$(dirname \"$0\")\" && pwd)\ncd " + shell_word(fs::current_path(error).string()) + " 2>/dev/null\nexec \"$NORMA\"" + plan.again + " \"$here/" + input + "\"\n");
  fs::permissions(dir / "again.sh", fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec, fs::perm_options::add, error);
  for (auto const lang : {Lang::ru, Lang::en}) {
    std::string text = told.part + ": " + told.said + (lang == Lang::ru ? " вместо " : " instead of ") + told.lawful + "\n\n" + told.story.in(lang) + "\n\n";
    for (auto const& sentence : told.why) text += sentence.in(lang) + "\n";
    for (auto const& unit : told.units) text += unit.cite + " — " + unit.summary.in(lang) + "\n";
    write(lang == Lang::ru ? "why.ru.txt" : "why.en.txt", text);
  }
  return failed;
}

std::string write_bundles(BundlePlan const& plan, Campaign const& campaign, std::vector<Defect>& defects) {
  for (auto& d : defects) {
    auto const& s = d.smallest;
    auto const lawful = campaign.engine().line(s.c.id, s.c.facts, campaign.engine().answer(s.c.facts));
    if (auto failed = write_bundle(plan, "case", d.told, s.record, lawful); !failed.empty()) return failed;
  }
  return {};
}

}  // namespace norma::conform
