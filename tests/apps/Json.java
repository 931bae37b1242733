import com.fasterxml.jackson.databind.*;
import com.google.gson.*;
import com.google.gson.reflect.TypeToken;
import java.util.*;

public class Json {
    public static class Person {
        public String name;
        public int age;
        public List<String> tags = new ArrayList<>();
        public Map<String, Double> scores = new TreeMap<>();
    }

    public static void main(String[] args) throws Exception {
        String text = "{\"name\":\"Ann \\u00e9\",\"age\":41,\"tags\":[\"a\",\"b\"],\"scores\":{\"x\":1.5,\"y\":-2e10}}";
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Person person = mapper.readValue(text, Person.class);
        System.out.println(mapper.writeValueAsString(person));
        JsonNode tree = mapper.readTree(text);
        System.out.println(tree.at("/scores/x").asDouble() + " " + tree.get("tags").size());
        Gson gson = new GsonBuilder().setPrettyPrinting().create();
        Person other = gson.fromJson(text, Person.class);
        System.out.println(gson.toJson(other));
        Map<String, List<Integer>> map = gson.fromJson("{\"a\":[1,2],\"b\":[]}",
                new TypeToken<Map<String, List<Integer>>>() { }.getType());
        System.out.println(map);
        try {
            mapper.readValue("{\"name\": }", Person.class);
        } catch (com.fasterxml.jackson.core.JsonParseException e) {
            System.out.println(e.getOriginalMessage());
        }
        try {
            gson.fromJson("[1", int[].class);
        } catch (JsonSyntaxException e) {
            System.out.println(e.getMessage());
        }
    }
}
