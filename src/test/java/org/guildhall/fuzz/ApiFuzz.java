package org.guildhall.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import tools.jackson.databind.JsonNode;

/// Asks every operation of the API's description for what it was not made for.
final class ApiFuzz {
    private static final List<String> TAGS = List.of("\"1\"", "\"0\"", "*", "W/\"1\"", "\"x\"", "");

    private final List<Operation> operations;
    private final Map<String, Program> callers;
    private final List<String> ids;
    private final List<String> foreign;
    private final Hostile hostile;

    /// @param callers by what they are; of them the `stranger` may read nothing `foreign`
    /// @param ids of things that there are
    ApiFuzz(
            JsonNode description,
            Map<String, Program> callers,
            List<String> ids,
            List<String> foreign,
            Hostile hostile) {
        this.operations = operations(description);
        this.callers = callers;
        this.ids = ids;
        this.foreign = foreign;
        this.hostile = hostile;
    }

    private record Operation(String method, String path, List<String> names) {}

    /// Asks once.
    Optional<Finding> ask() {
        var operation = hostile.one(operations);
        var who = hostile.one(List.copyOf(callers.keySet()));
        var path = path(operation);
        var tag = hostile.one(TAGS);
        var body = hostile.body(operation.names());
        var program = Objects.requireNonNull(callers.get(who));
        Said said;
        try {
            said =
                    switch (operation.method()) {
                        case "post" ->
                                hostile.perhaps(20)
                                        ? program.post(
                                                path,
                                                tag,
                                                hostile.word().replaceAll("[^ -~]", "x") + "k",
                                                body)
                                        : program.post(path, tag, body);
                        case "put" -> program.put(path, tag, body);
                        case "delete" -> program.delete(path, tag);
                        default -> program.get(path);
                    };
        } catch (IllegalArgumentException unaskable) {
            return Optional.empty(); // the client itself refuses to send it
        }
        var hidden = who.equals("stranger") || who.equals("visitor") ? foreign : List.<String>of();
        var what = "%s %s by %s, %s".formatted(operation.method(), path, who, shortened(body));
        return Finding.in(what, said.status(), said.toString(), hidden);
    }

    private String path(Operation operation) {
        var path = operation.path();
        while (path.contains("{")) {
            var segment = hostile.segment(ids).replace("\\", "\\\\").replace("$", "\\$");
            path = path.replaceFirst("\\{[^}]+}", segment);
        }
        if (operation.method().equals("get") && hostile.perhaps(50)) {
            var word =
                    java.net.URLEncoder.encode(
                            hostile.word(), java.nio.charset.StandardCharsets.UTF_8);
            var name =
                    hostile.one(
                            List.of(
                                    "cursor", "limit", "stage", "q", "from", "year", "state",
                                    "uid"));
            path += "?" + name + "=" + word.substring(0, Math.min(word.length(), 1000));
        }
        return path;
    }

    private static List<Operation> operations(JsonNode description) {
        var operations = new ArrayList<Operation>();
        description
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                method ->
                                                        operations.add(
                                                                new Operation(
                                                                        method.getKey(),
                                                                        path.getKey(),
                                                                        names(
                                                                                description,
                                                                                method
                                                                                        .getValue())))));
        return operations;
    }

    private static List<String> names(JsonNode description, JsonNode operation) {
        var reference =
                operation.at("/requestBody/content/application~1json/schema/$ref").asString("");
        if (reference.isEmpty()) return List.of();
        var schema = description.at(reference.substring(1));
        return List.copyOf(schema.path("properties").propertyNames());
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }
}
