package org.guildhall.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.platform.api.Listing;
import tools.jackson.databind.JsonNode;

/// The shapes of bodies as JSON Schema (draft 2020-12, as OpenAPI 3.1 has it), read from the
/// records themselves.
final class Schemas {
    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    /// All shapes met so far, by name.
    Map<String, Object> all() {
        return named;
    }

    /// The shape of a type: in place for plain values, by reference for records.
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType of) return generic(of);
        var known = (Class<?>) type;
        if (known == String.class) return ordered("type", "string");
        if (known == UUID.class) return ordered("type", "string", "format", "uuid");
        if (known == Instant.class) return ordered("type", "string", "format", "date-time");
        if (known == LocalDate.class) return ordered("type", "string", "format", "date");
        if (known == boolean.class || known == Boolean.class) return ordered("type", "boolean");
        if (known == int.class || known == Integer.class)
            return ordered("type", "integer", "format", "int32");
        if (known == long.class || known == Long.class)
            return ordered("type", "integer", "format", "int64");
        if (known == JsonNode.class) return ordered("type", "object");
        if (known.isRecord()) return reference(known);
        throw new IllegalStateException("no shape for " + type);
    }

    private Map<String, Object> generic(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var inner = type.getActualTypeArguments();
        if (raw == Optional.class) return of(inner[0]);
        if (raw == Listing.class) return listing(inner[0]);
        if (Collection.class.isAssignableFrom(raw))
            return ordered("type", "array", "items", of(inner[0]));
        if (Map.class.isAssignableFrom(raw))
            return ordered("type", "object", "additionalProperties", of(inner[1]));
        throw new IllegalStateException("no shape for " + type);
    }

    private Map<String, Object> listing(Type of) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("required", List.of("data"));
        schema.put(
                "properties",
                ordered(
                        "data",
                        ordered("type", "array", "items", of(of)),
                        "next_cursor",
                        ordered("type", List.of("string", "null"))));
        return schema;
    }

    private Map<String, Object> reference(Class<?> type) {
        var name = name(type);
        var known = types.putIfAbsent(name, type);
        if (known == null) {
            named.put(name, ordered()); // it may hold itself
            named.put(name, object(type));
        } else if (known != type && !object(type).equals(named.get(name))) {
            throw new IllegalStateException("%s and %s are both %s".formatted(known, type, name));
        }
        return ordered("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var optional = component.getType() == Optional.class;
            var schema = of(component.getGenericType());
            properties.put(snake(component), optional ? orNull(schema) : schema);
            if (!optional) required.add(snake(component));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (!required.isEmpty()) schema.put("required", required);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return ordered("anyOf", List.of(schema, ordered("type", "null")));
    }

    private static String snake(RecordComponent component) {
        return component
                .getName()
                .replaceAll("([a-z])([A-Z0-9])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /// `ApplicationBody` goes by `Application`, a part of it by both names.
    private static String name(Class<?> type) {
        var outer = type.getDeclaringClass();
        var own = type.getSimpleName().replaceAll("Body$", "");
        var isPart = outer != null && outer.isRecord();
        return isPart ? name(outer) + own : own;
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
