package org.guildhall.api;

import static org.guildhall.api.Schemas.ordered;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.platform.api.ProblemBody;
import org.guildhall.platform.api.ProblemKind;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What operations answer with, in their description: how it stands then, or by which code why it
/// was not done.
@Component
class Answers {
    private static final String PROBLEM = "application/problem+json";
    private static final String FAILURES = "5XX";

    /// No operation that is described has it.
    private static final HttpStatus NOT_DESCRIBED = HttpStatus.METHOD_NOT_ALLOWED;

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /// Of one operation, by code.
    static Map<String, Object> of(Operation operation, Schemas schemas) {
        var answers = new LinkedHashMap<String, Object>();
        var done = ordered("description", "Done; this is how it stands.");
        var type = body(operation.handler().getMethod().getGenericReturnType());
        done.put("content", Requests.content(type, operation.media(), schemas));
        answers.put(operation.begins() ? "201" : "200", done);
        refusals(operation).forEach(code -> answers.put(code, problem(code)));
        answers.put(FAILURES, problem(FAILURES));
        return answers;
    }

    /// The problem documents that they refer to.
    Map<String, Object> problems(Schemas schemas) {
        var problems = new LinkedHashMap<String, Object>();
        Arrays.stream(ProblemKind.values())
                .map(ProblemKind::status)
                .filter(status -> status.is4xxClientError() && status != NOT_DESCRIBED)
                .distinct()
                .sorted()
                .forEach(status -> problems.put(name(code(status)), described(status, schemas)));
        problems.put(name(FAILURES), problem("It could not be done now.", schemas));
        return problems;
    }

    private Map<String, Object> described(HttpStatus status, Schemas schemas) {
        var text = texts.in(Locale.ENGLISH);
        var words =
                Arrays.stream(ProblemKind.values())
                        .filter(kind -> kind.status() == status)
                        .map(kind -> words(kind, text))
                        .collect(Collectors.joining(" "));
        var described = problem(words, schemas);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            var seconds = ordered("schema", ordered("type", "string"));
            described.put("headers", ordered("Retry-After", seconds));
        }
        return described;
    }

    private static String words(ProblemKind kind, Text text) {
        return "`%s`: %s".formatted(kind.slug(), text.of(kind.key() + ".words"));
    }

    /// The codes that its handler and what stands before all handlers may refuse it with.
    private static Iterable<String> refusals(Operation operation) {
        var codes = new TreeSet<String>();
        if (!operation.isForAnyone()) {
            add(codes, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
        }
        add(codes, HttpStatus.TOO_MANY_REQUESTS);
        if (operation.path().contains("{")) add(codes, HttpStatus.NOT_FOUND);
        if (operation.takesBody()) {
            add(codes, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (operation.takesWords()) add(codes, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!operation.method().equals("GET")) {
            add(codes, HttpStatus.BAD_REQUEST, HttpStatus.CONFLICT);
        }
        if (operation.takesVersion()) {
            add(codes, HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED);
        }
        return codes;
    }

    private static void add(Set<String> codes, HttpStatus... statuses) {
        for (var status : statuses) codes.add(code(status));
    }

    private static String code(HttpStatus status) {
        return Integer.toString(status.value());
    }

    private static String name(String code) {
        return "problem_" + code;
    }

    private static Map<String, Object> problem(String code) {
        return ordered("$ref", "#/components/responses/" + name(code));
    }

    private static Map<String, Object> problem(String words, Schemas schemas) {
        var schema = ordered("schema", schemas.of(ProblemBody.class));
        return ordered("description", words, "content", ordered(PROBLEM, schema));
    }

    private static Type body(Type type) {
        return type instanceof ParameterizedType of && of.getRawType() == ResponseEntity.class
                ? of.getActualTypeArguments()[0]
                : type;
    }
}
