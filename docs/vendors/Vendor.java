// An implementation of the conformance protocol: java Vendor.java. Put your system, and your JSON library, in the place of decide().
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.regex.*;

public class Vendor {
    static String decide(String message) {
        return "{\"term\":{\"outcome\":\"1y\"}}";
    }

    static String field(String name, String message) {
        Matcher m = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(message);
        return m.find() ? m.group(1) : "";
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String line; (line = in.readLine()) != null; ) {
            String nonce = field("nonce", line);
            switch (field("type", line)) {
                case "hello" -> out.println("{\"type\":\"welcome\",\"protocol\":1,\"vendor\":\"Acme\",\"product\":\"Expert\","
                        + "\"version\":\"4.2\",\"capabilities\":{\"decisions\":[\"term\"],\"dates\":[]}}");
                case "case" -> out.println("{\"type\":\"result\",\"nonce\":\"" + nonce + "\",\"decisions\":" + decide(line) + "}");
                case "bye" -> { return; }
                default -> { }
            }
        }
    }
}
