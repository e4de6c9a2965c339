package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/// Where a refusal or a failure of the API becomes its problem document.
@ControllerAdvice(annotations = Api.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals {
    private final ProblemAnswers answers;

    ApiRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refused(Refusal refusal, HttpServletRequest request) {
        return answers.of(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notRead(
            HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answers.notUnderstood(pointer(failure.getCause()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notAnId(
            MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return answers.of(ProblemKind.NOT_FOUND, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notJson(
            HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
        return answers.of(ProblemKind.MEDIA_TYPE, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> failed(Exception failure, HttpServletRequest request) {
        return answers.failed(failure, request);
    }

    private static String pointer(@org.jspecify.annotations.Nullable Throwable cause) {
        if (!(cause instanceof JacksonException known)) return "";
        return known.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
