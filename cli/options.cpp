#include "cli/options.hpp"

#include <fmt/core.h>

#include "oracle/world.hpp"

namespace norma::cli {

void add_lang(CLI::App& command, Lang& lang) {
  auto const set = [&lang](std::string const& name) { lang = name == "en" ? Lang::en : Lang::ru; };
  command.add_option_function<std::string>("--lang", set, "Language of words: ru, which is the default, or en")
      ->check(CLI::IsMember({"ru", "en"}).description(""))
      ->type_name("ru|en");
}

void add_reading_choices(CLI::App& command, std::vector<std::string>& chosen) {
  command.add_option("--reading", chosen, "Take this reading of the law instead of its default; see `norma readings`")
      ->type_name("NAME=VALUE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::variant<World, oracle::InputError> world_of(std::span<Reading const> readings,
                                                  std::vector<std::string> const& chosen) {
  World world(readings.size(), 1);
  std::vector<std::string> names;
  for (auto const& choice : chosen) {
    auto const equals = choice.find('=');
    auto const name = choice.substr(0, equals);
    if (equals == std::string::npos)
      return oracle::InputError{std::string("--reading"), {"ИМЯ=ЗНАЧЕНИЕ", "NAME=VALUE"}, choice};
    for (auto const& n : names)
      if (n == name)
        return oracle::InputError{std::string("--reading"), {"каждое толкование один раз", "each reading once"}, choice};
    names.push_back(name);
    if (auto error = oracle::select_reading(readings, world, name, choice.substr(equals + 1))) return *error;
  }
  return world;
}

CLI::Validator whole_number(unsigned low, unsigned high) {
  auto const check = [low, high](std::string& given) {
    unsigned value = 0;
    bool const good = CLI::detail::lexical_cast(given, value) && value >= low && value <= high;
    return good ? std::string() : fmt::format("expected a whole number from {} to {}, found {}", low, high, given);
  };
  return CLI::Validator(check, "");
}

void add_effort(CLI::App& command, Effort& effort, std::string const& pieces) {
  constexpr unsigned most = 4'000'000'000;
  command.add_option("--timeout", effort.timeout, "Safety net: milliseconds of a query; past it the verdict is `undecided`, which then hangs on the machine")->capture_default_str()->check(whole_number(1, most));
  command.add_option("--steps", effort.steps, "Limit of a query in the solver's own steps, the same on every machine; 0: none")->capture_default_str()->check(whole_number(0, most));
  command.add_option("--threads", effort.threads, pieces + "; default: as many as there are processors")->check(whole_number(1, 256));
  command.add_flag("--trust-one-solver", effort.trust_one_solver, "Do not put what Z3 finds impossible to the second engine, CaDiCaL; the report says so");
}

void complain(std::string const& message) { fmt::print(stderr, "norma: {}\n", message); }

}  // namespace norma::cli
