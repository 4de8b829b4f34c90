#include "tests/report/xml_tree.hpp"

#include <expat.h>

#include <memory>

namespace norma::report {
namespace {

struct Reading {
  std::vector<Element> open{Element{}};
};

void start(void* data, char const* name, char const** attributes) {
  Element e;
  e.name = name;
  for (; *attributes; attributes += 2) e.attributes[attributes[0]] = attributes[1];
  static_cast<Reading*>(data)->open.push_back(std::move(e));
}

void end(void* data, char const*) {
  auto& open = static_cast<Reading*>(data)->open;
  auto e = std::move(open.back());
  open.pop_back();
  open.back().text += e.text;
  open.back().children.push_back(std::move(e));
}

void characters(void* data, char const* text, int n) { static_cast<Reading*>(data)->open.back().text.append(text, static_cast<std::size_t>(n)); }

void gather(Element const& e, std::string_view wanted, std::vector<Element const*>& out) {
  if (e.name == wanted) out.push_back(&e);
  for (auto const& child : e.children) gather(child, wanted, out);
}

}  // namespace

std::vector<Element const*> Element::all(std::string_view wanted) const {
  std::vector<Element const*> out;
  gather(*this, wanted, out);
  return out;
}

Tree read_xml(std::string const& text) {
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
  Reading reading;
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), start, end);
  XML_SetCharacterDataHandler(parser.get(), characters);
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) == XML_STATUS_ERROR)
    return {{}, std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) + " at line " + std::to_string(XML_GetCurrentLineNumber(parser.get()))};
  return {std::move(reading.open.front().children.at(0)), ""};
}

}  // namespace norma::report
