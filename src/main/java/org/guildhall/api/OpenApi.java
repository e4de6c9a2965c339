package org.guildhall.api;

import static org.guildhall.api.Schemas.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guildhall.platform.api.ProblemBody;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// The API's description for programs (OpenAPI 3.1), made from the handlers themselves, so that it
/// can't say anything else than what they do.
@Component
class OpenApi {
    private final Operations operations;
    private final Answers answers;
    private final Settings settings;
    private final Tags about = new Tags();

    OpenApi(Operations operations, Answers answers, Settings settings) {
        this.operations = operations;
        this.answers = answers;
        this.settings = settings;
    }

    /// The whole document.
    Map<String, Object> document() {
        var schemas = new Schemas();
        var paths = new TreeMap<String, Map<String, Map<String, Object>>>();
        for (var operation : operations.all()) {
            paths.computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>())
                    .merge(
                            operation.method().toLowerCase(Locale.ROOT),
                            described(operation, schemas),
                            OpenApi::together);
        }
        schemas.of(ProblemBody.class);
        return ordered(
                "openapi",
                "3.1.0",
                "info",
                ordered(
                        "title",
                        "Guildhall",
                        "version",
                        "1",
                        "description",
                        "Everything a person can do on a page, a token can do here, with the same rules.",
                        "contact",
                        ordered("name", settings.vendor().name()),
                        "license",
                        ordered("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(ordered("url", "/")),
                "security",
                List.of(ordered("token", List.of())),
                "tags",
                tags(),
                "paths",
                paths,
                "components",
                ordered(
                        "securitySchemes",
                        ordered("token", ordered("type", "http", "scheme", "bearer")),
                        "responses",
                        answers.problems(schemas),
                        "schemas",
                        schemas.all()));
    }

    private List<Map<String, Object>> tags() {
        return operations.all().stream()
                .map(Operation::tag)
                .distinct()
                .sorted()
                .map(name -> ordered("name", name, "description", about.of(name)))
                .toList();
    }

    private static Map<String, Object> described(Operation operation, Schemas schemas) {
        var described = new LinkedHashMap<String, Object>();
        described.put("operationId", operation.id());
        described.put("tags", List.of(operation.tag()));
        described.put("summary", operation.summary());
        described.put("description", "For: " + operation.who() + ".");
        var parameters = Requests.parameters(operation, schemas);
        if (!parameters.isEmpty()) described.put("parameters", parameters);
        Requests.body(operation, schemas).ifPresent(body -> described.put("requestBody", body));
        described.put("responses", Answers.of(operation, schemas));
        return described;
    }

    /// One operation that takes JSON, or words and files: two handlers, and one description.
    private static Map<String, Object> together(
            Map<String, Object> json, Map<String, Object> form) {
        contents(json).putAll(contents(form));
        return json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contents(Map<String, Object> described) {
        var body = (Map<String, Object>) Objects.requireNonNull(described.get("requestBody"));
        return (Map<String, Object>) Objects.requireNonNull(body.get("content"));
    }
}
