// Which shard has what is put, in which order it goes, and what a whole suite is known by.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "conform/suite.hpp"
#include "model/fingerprint.hpp"

namespace norma::conform {

// What is put is known by its key; what stays is that of the choice's shard. Shard and order hang on the keys and the seed alone;
// the digest is of all shards, and of the names of what is asked.
template <class Item, class Suite>
void arrange(std::vector<Item>& items, std::vector<std::string> const& asked, Choice const& choice, Suite& out) {
  std::vector<std::string> keys;
  for (auto const& i : items) keys.push_back(i.key);
  std::sort(keys.begin(), keys.end());
  Fingerprint digest;
  for (auto const& k : keys) digest.add(k);
  for (auto const& name : asked) digest.add(name + "\n");
  out.digest = digest.hex();
  out.all = items.size();
  if (choice.shards > 1) std::erase_if(items, [&](Item const& i) { return shard_of(i.key, choice.shards) != choice.shard; });
  std::vector<std::pair<std::string, std::size_t>> order;
  for (std::size_t i = 0; i < items.size(); ++i) order.emplace_back(fingerprint(std::to_string(choice.seed) + "/" + items[i].key), i);
  std::sort(order.begin(), order.end());
  for (auto const& o : order) out.order.push_back(o.second);
}

}  // namespace norma::conform
