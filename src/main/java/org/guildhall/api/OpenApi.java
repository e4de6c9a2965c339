package org.guildhall.api;

import static org.guildhall.api.Schemas.ordered;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.ProblemBody;
import org.guildhall.platform.settings.Settings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The API's description for programs (OpenAPI 3.1), made from the handlers themselves, so that it
/// can't say anything else than what they do.
@Component
class OpenApi {
    private static final String PROBLEM = "application/problem+json";

    private final Operations operations;
    private final Settings settings;

    OpenApi(Operations operations, Settings settings) {
        this.operations = operations;
        this.settings = settings;
    }

    /// The whole document.
    Map<String, Object> document() {
        var schemas = new Schemas();
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var operation : operations.all()) {
            paths.computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>())
                    .put(
                            operation.method().toLowerCase(Locale.ROOT),
                            described(operation, schemas));
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
                        ordered("problem", problem(schemas)),
                        "schemas",
                        schemas.all()));
    }

    private List<Map<String, Object>> tags() {
        return operations.all().stream()
                .map(Operation::tag)
                .distinct()
                .sorted()
                .map(name -> ordered("name", name, "description", "All about " + name + "."))
                .toList();
    }

    private static Map<String, Object> problem(Schemas schemas) {
        return ordered(
                "description",
                "Why it was not done (RFC 9457).",
                "content",
                ordered(PROBLEM, ordered("schema", schemas.of(ProblemBody.class))));
    }

    private static Map<String, Object> described(Operation operation, Schemas schemas) {
        var described = new LinkedHashMap<String, Object>();
        described.put("operationId", operation.id());
        described.put("tags", List.of(operation.tag()));
        described.put("summary", operation.summary());
        described.put("description", "For: " + operation.who() + ".");
        var parameters = parameters(operation, schemas);
        if (!parameters.isEmpty()) described.put("parameters", parameters);
        operation.parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .findFirst()
                .ifPresent(
                        body ->
                                described.put(
                                        "requestBody",
                                        ordered(
                                                "required",
                                                true,
                                                "content",
                                                content(
                                                        body.getParameterizedType(),
                                                        "application/octet-stream",
                                                        schemas))));
        described.put("responses", responses(operation, schemas));
        return described;
    }

    private static List<Object> parameters(Operation operation, Schemas schemas) {
        var found = new ArrayList<>();
        for (var parameter : operation.parameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                found.add(
                        parameter(
                                parameter.getName(),
                                "path",
                                true,
                                schemas.of(parameter.getType())));
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                found.add(
                        parameter(
                                parameter.getName(),
                                "query",
                                false,
                                schemas.of(parameter.getType())));
            } else if (parameter.getType() == Match.class) {
                found.add(parameter("If-Match", "header", true, ordered("type", "string")));
            }
        }
        if (operation.method().equals("POST")) {
            found.add(
                    parameter(
                            "Idempotency-Key",
                            "header",
                            false,
                            ordered("type", "string", "maxLength", 255)));
        }
        return found;
    }

    private static Map<String, Object> parameter(
            String name, String in, boolean required, Map<String, Object> schema) {
        return ordered("name", name, "in", in, "required", required, "schema", schema);
    }

    private static Map<String, Object> responses(Operation operation, Schemas schemas) {
        var type = operation.handler().getMethod().getGenericReturnType();
        var answer = ordered("description", "Done; this is how it stands.");
        answer.put("content", content(body(type), media(operation), schemas));
        var status = operation.id().endsWith("_start") ? "201" : "200";
        var problem = ordered("$ref", "#/components/responses/problem");
        return ordered(status, answer, "4XX", problem, "5XX", problem);
    }

    private static Type body(Type type) {
        return type instanceof ParameterizedType of && of.getRawType() == ResponseEntity.class
                ? of.getActualTypeArguments()[0]
                : type;
    }

    /// What kind of bytes an operation answers with, where it isn't JSON.
    private static String media(Operation operation) {
        return operation.path().endsWith("/contract/document")
                ? "application/pdf"
                : "application/octet-stream";
    }

    private static Map<String, Object> content(Type body, String media, Schemas schemas) {
        if (body == byte[].class) {
            return ordered(media, ordered("schema", ordered("type", "string", "format", "binary")));
        }
        return json(schemas.of(body));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return ordered("application/json", ordered("schema", schema));
    }
}
