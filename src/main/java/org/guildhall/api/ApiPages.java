package org.guildhall.api;

import static org.guildhall.access.Access.Who.ANYONE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.platform.api.ProblemKind;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The API for people: what there is, how to call it, what its problems mean; and its description
/// for programs.
@Controller
class ApiPages {
    private final Operations operations;
    private final OpenApi description;
    private final JsonMapper json;

    ApiPages(Operations operations, OpenApi description, JsonMapper json) {
        this.operations = operations;
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api")
    @Access(ANYONE)
    ModelAndView api() {
        return Answer.page("api/api", Map.of("operations", shown(), "problems", problems()));
    }

    @GetMapping("/api/problems/{slug}")
    @Access(ANYONE)
    ModelAndView problem(@PathVariable String slug) {
        var kind =
                problems().stream()
                        .filter(known -> known.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Answer.page("api/problem", Map.of("kind", kind));
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(ANYONE)
    ResponseEntity<String> description() {
        return ResponseEntity.ok(
                json.writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(description.document()));
    }

    private List<ApiOperation> shown() {
        return operations.all().stream()
                .map(each -> new ApiOperation(each.method(), each.path(), each.who()))
                .distinct() // one operation may take JSON, or words and files
                .toList();
    }

    private static List<ProblemKind> problems() {
        return Arrays.asList(ProblemKind.values());
    }
}
