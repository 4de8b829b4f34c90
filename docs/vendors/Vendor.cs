// An implementation of the conformance protocol, .NET 6 or later. Put your system in the place of Decide().
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

static JsonNode Decide(JsonNode input) => new JsonObject { ["term"] = new JsonObject { ["outcome"] = "1y" } };

var stdin = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
var stdout = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
void Say(JsonNode message) => stdout.WriteLine(message.ToJsonString());

while (stdin.ReadLine() is { } line)
{
    var message = JsonNode.Parse(line)!;
    switch ((string?)message["type"])
    {
        case "hello":
            Say(JsonNode.Parse("""
                {"type":"welcome","protocol":1,"vendor":"Acme","product":"Expert","version":"4.2",
                 "capabilities":{"decisions":["term"],"dates":[]}}
                """)!);
            break;
        case "case":
            var nonce = (string?)message["nonce"];
            try { Say(new JsonObject { ["type"] = "result", ["nonce"] = nonce, ["decisions"] = Decide(message["input"]!) }); }
            catch (Exception e) { Say(new JsonObject { ["type"] = "error", ["nonce"] = nonce, ["message"] = e.Message }); }
            break;
        case "bye":
            return;
    }
}
