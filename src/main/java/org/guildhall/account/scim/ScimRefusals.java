package org.guildhall.account.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.Locale;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Where a refusal becomes the error of RFC 7644, 3.12: in English, as programs read it.
@ControllerAdvice(assignableTypes = {ScimUsers.class, ScimDiscovery.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimRefusals {
    private final Text text;

    ScimRefusals(Texts texts) {
        text = texts.in(Locale.ENGLISH);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return switch (refusal) {
            case NotKnown _ -> error(HttpStatus.UNAUTHORIZED, "", "a bearer token is needed");
            case NotFound _ -> error(HttpStatus.NOT_FOUND, "", "there is no such user");
            case NotAllowed not -> error(HttpStatus.FORBIDDEN, "", text.of(not.key()));
            case Invalid invalid -> invalid(invalid);
            case NoLongerPossible _, Stale _ -> error(HttpStatus.CONFLICT, "", "changed meanwhile");
            case NotNow _ -> error(HttpStatus.SERVICE_UNAVAILABLE, "", "not now");
            case TooMany _ -> error(HttpStatus.TOO_MANY_REQUESTS, "", "too many requests");
        };
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
