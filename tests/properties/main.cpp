// RapidCheck takes its parameters from RC_PARAMS. What the caller leaves out there: 1000 cases a property, and patience
// with properties whose premise is rare.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

int main(int argc, char** argv) {
  char const* const given = std::getenv("RC_PARAMS");
  std::string params = given ? given : "";
  if (params.find("max_success") == std::string::npos) params += " max_success=1000";
  if (params.find("max_discard_ratio") == std::string::npos) params += " max_discard_ratio=200";
  setenv("RC_PARAMS", params.c_str(), 1);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
