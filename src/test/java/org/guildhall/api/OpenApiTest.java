package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Golden;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API's description, as programs read it.
class OpenApiTest {
    private final Installation guildhall = Installation.get();
    private final JsonNode document =
            JsonMapper.builder()
                    .build()
                    .readTree(guildhall.visit().get("/api/openapi.json").body());

    @Test
    void the_description_is_what_was_agreed() {
        Golden.named("openapi.json").holds(document.toPrettyString());
    }

    @Test
    void every_part_of_it_is_told_in_a_sentence_and_none_is_told_that_is_gone() {
        var told = document.path("tags").valueStream().toList();
        assertThat(told)
                .allSatisfy(
                        tag ->
                                assertThat(tag.path("description").asString())
                                        .matches("[A-Z].+\\."));
        assertThat(told.stream().map(tag -> tag.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(new Tags().named());
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_who_may_call_it() {
        var names =
                document.path("paths")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(operation -> operation.path("operationId").asString())
                        .toList();
        assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(document.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .allSatisfy(
                        operation ->
                                assertThat(operation.path("description").asString())
                                        .startsWith("For: "));
    }
}
