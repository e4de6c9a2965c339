package org.guildhall.api;

import static org.guildhall.api.Schemas.ordered;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.api.Match;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What operations take, in their description: parameters and body.
final class Requests {
    private static final int LONGEST_KEY = 255;

    private Requests() {}

    /// Of its path, its query and its headers.
    static List<Object> parameters(Operation operation, Schemas schemas) {
        var found = new ArrayList<>();
        for (var parameter : operation.parameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                var schema = schemas.of(parameter.getType());
                found.add(parameter(parameter.getName(), "path", true, schema));
            } else if (parameter.isAnnotationPresent(RequestParam.class) && !operation.isForm()) {
                var schema = schemas.of(parameter.getType());
                found.add(parameter(Operation.name(parameter), "query", false, schema));
            } else if (parameter.getType() == Match.class) {
                found.add(parameter("If-Match", "header", true, ordered("type", "string")));
            }
        }
        if (operation.method().equals("POST")) {
            var schema = ordered("type", "string", "maxLength", LONGEST_KEY);
            found.add(parameter("Idempotency-Key", "header", false, schema));
        }
        return found;
    }

    /// Its body: JSON, bytes as they are, or words and files together.
    static Optional<Map<String, Object>> body(Operation operation, Schemas schemas) {
        if (operation.isForm()) {
            var form = ordered("schema", form(operation, schemas));
            return Optional.of(required(ordered(MediaType.MULTIPART_FORM_DATA_VALUE, form)));
        }
        return operation.parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .findFirst()
                .map(Parameter::getParameterizedType)
                .map(type -> required(content(type, Operation.BYTES, schemas)));
    }

    /// A body of that type: bytes of that kind, which are written as they are read where nothing is
    /// returned, or JSON.
    static Map<String, Object> content(Type body, String media, Schemas schemas) {
        return body == byte[].class || body == void.class
                ? ordered(media, ordered("schema", bytes()))
                : ordered("application/json", ordered("schema", schemas.of(body)));
    }

    private static Map<String, Object> required(Map<String, Object> content) {
        return ordered("required", true, "content", content);
    }

    private static Map<String, Object> form(Operation operation, Schemas schemas) {
        var properties = new LinkedHashMap<String, Object>();
        operation.parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .forEach(each -> properties.put(Operation.name(each), part(each, schemas)));
        return ordered("type", "object", "properties", properties);
    }

    private static Map<String, Object> part(Parameter parameter, Schemas schemas) {
        return List.class.isAssignableFrom(parameter.getType())
                ? ordered("type", "array", "items", bytes())
                : schemas.of(parameter.getType());
    }

    private static Map<String, Object> bytes() {
        return ordered("type", "string", "format", "binary");
    }

    private static Map<String, Object> parameter(
            String name, String in, boolean required, Map<String, Object> schema) {
        return ordered("name", name, "in", in, "required", required, "schema", schema);
    }
}
