package org.guildhall.verification.register;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// The Global LEI Index of GLEIF (JSON:API). Only its own answer says that it has no such LEI: any
/// server answers 404 for an address that isn't there.
record Gleif(URI address, Wire wire) implements Register {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    @Override
    public String code() {
        return "gleif";
    }

    @Override
    public boolean keeps(Question question) {
        return question.scheme().equals("lei");
    }

    @Override
    public Said ask(Question question) {
        var lei = UriUtils.encodePathSegment(question.number(), "UTF-8");
        var reply = wire.get(URI.create(address + "/api/v1/lei-records/" + lei));
        var record =
                reply.body(OK)
                        .map(body -> body.path("data").path("attributes"))
                        .filter(found -> found.path("lei").asString("").equals(question.number()));
        if (record.isPresent()) return found(record.get().path("entity"));
        var isUnknown = reply.body(NOT_FOUND).filter(body -> body.path("errors").isArray());
        return isUnknown.isPresent() ? new Said.NotFound() : reply.notChecked();
    }

    private static Said found(JsonNode entity) {
        var names =
                Stream.of(
                                Stream.of(entity.path("legalName")),
                                each(entity.path("otherNames")),
                                each(entity.path("transliteratedOtherNames")))
                        .flatMap(stream -> stream)
                        .map(name -> name.path("name").asString(""))
                        .filter(name -> !name.isBlank())
                        .toList();
        return new Said.Found(names, !entity.path("status").asString("").equals("INACTIVE"));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(
                Optional.of(array)
                        .filter(JsonNode::isArray)
                        .map(JsonNode::spliterator)
                        .orElseGet(() -> List.<JsonNode>of().spliterator()),
                false);
    }
}
