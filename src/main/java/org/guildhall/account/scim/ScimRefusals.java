package org.guildhall.account.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.guildhall.platform.database.DatabaseTrouble;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.NotKnown;
import org.guildhall.platform.web.NotNow;
import org.guildhall.platform.web.Refusal;
import org.guildhall.platform.web.Stale;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Where a refusal becomes the error of RFC 7644, 3.12: in English, as programs read it.
@ControllerAdvice(assignableTypes = {ScimUsers.class, ScimDiscovery.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(ScimRefusals.class);

    private final Text text;

    ScimRefusals(Texts texts) {
        text = texts.in(Locale.ENGLISH);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return switch (refusal) {
            case NotKnown _ -> error(HttpStatus.UNAUTHORIZED, "", "a bearer token is needed");
            case NotFound _ -> error(HttpStatus.NOT_FOUND, "", "there is no such thing");
            case NotAllowed not -> error(HttpStatus.FORBIDDEN, "", text.of(not.key()));
            case Invalid invalid -> invalid(invalid);
            case NoLongerPossible _, Stale _ -> error(HttpStatus.CONFLICT, "", "changed meanwhile");
            case NotNow _ -> error(HttpStatus.SERVICE_UNAVAILABLE, "", "not now");
            case TooMany _ -> error(HttpStatus.TOO_MANY_REQUESTS, "", "too many requests");
        };
    }

    /// Somebody of that address came in the same moment.
    @ExceptionHandler
    ResponseEntity<String> sameMoment(DuplicateKeyException failure) {
        return error(HttpStatus.CONFLICT, "uniqueness", text.of(ScimStaff.TAKEN));
    }

    @ExceptionHandler
    ResponseEntity<String> notSpoken(ScimException failure) {
        var error = failure.getScimError();
        var type = error.getScimType() == null ? "" : error.getScimType();
        var detail = error.getDetail() == null ? "" : error.getDetail();
        return error(HttpStatus.valueOf(error.getStatus()), type, detail);
    }

    @ExceptionHandler
    ResponseEntity<String> notAnId(MethodArgumentTypeMismatchException failure) {
        return "id".equals(failure.getName())
                ? error(HttpStatus.NOT_FOUND, "", "there is no such user")
                : error(HttpStatus.BAD_REQUEST, "invalidValue", failure.getName());
    }

    @ExceptionHandler
    ResponseEntity<String> failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return error(HttpStatus.valueOf(known.getStatusCode().value()), "", "not understood");
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return error(HttpStatus.BAD_REQUEST, "invalidSyntax", "the body is no JSON object");
        }
        LOG.atError()
                .setCause(failure)
                .addKeyValue("path", request.getRequestURI())
                .log("request failed");
        return DatabaseTrouble.isBehind(failure)
                ? error(HttpStatus.SERVICE_UNAVAILABLE, "", "not now")
                : error(HttpStatus.INTERNAL_SERVER_ERROR, "", "something broke on our side");
    }

    private ResponseEntity<String> invalid(Invalid invalid) {
        var problem = invalid.problems().getFirst();
        return switch (problem.key()) {
            case ScimStaff.TAKEN -> error(HttpStatus.CONFLICT, "uniqueness", text.of(problem));
            case ScimStaff.FIXED -> error(HttpStatus.BAD_REQUEST, "mutability", text.of(problem));
            default -> error(HttpStatus.BAD_REQUEST, "invalidValue", text.of(problem));
        };
    }

    private static ResponseEntity<String> error(HttpStatus status, String type, String detail) {
        return ScimUsers.answer(status, ScimJson.error(status.value(), type, detail));
    }
}
