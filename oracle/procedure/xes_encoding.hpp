// The encodings of Russian files that the XML parser does not know of itself.
#pragma once
#include <expat.h>

namespace norma::oracle {

// A handler of unknown encodings: windows-1251 and KOI8-R.
int map_encoding(void* unused, XML_Char const* name, XML_Encoding* info);

}  // namespace norma::oracle
