// An implementation of the conformance protocol: node vendor.mjs. Put your system in the place of decide().
import { createInterface } from "node:readline";

function decide(input) {
  return { term: { outcome: "1y" } };
}

const say = (message) => process.stdout.write(JSON.stringify(message) + "\n");

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.type === "hello") {
    say({ type: "welcome", protocol: 1, vendor: "Acme", product: "Expert", version: "4.2",
          capabilities: { decisions: ["term"], dates: [] } });
  } else if (message.type === "case") {
    try {
      say({ type: "result", nonce: message.nonce, decisions: decide(message.input) });
    } catch (error) {
      say({ type: "error", nonce: message.nonce, message: String(error) });
    }
  } else if (message.type === "bye") {
    break;
  }
}
