// XML read by expat into a tree; what is not well-formed is an error.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace norma::report {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::vector<Element> children;
  std::string text;  // its own, and its children's

  // All elements of that name, itself included, in the order of the text.
  std::vector<Element const*> all(std::string_view wanted) const;
  std::string const& at(std::string const& attribute) const { return attributes.at(attribute); }
};

struct Tree {
  Element root;
  std::string error;  // empty if the text is well-formed
};

Tree read_xml(std::string const& text);

}  // namespace norma::report
