package org.guildhall.platform.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.guildhall.platform.database.DatabaseTrouble;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.NotKnown;
import org.guildhall.platform.web.NotNow;
import org.guildhall.platform.web.Refusal;
import org.guildhall.platform.web.ShownRefusal;
import org.guildhall.platform.web.Stale;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// The one place where a refusal or a failure becomes an answer: status, plain words, what to do.
@ControllerAdvice
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Texts texts;
    private final PageMaker pages;
    private final WayBack wayBack;

    Refusals(Texts texts, PageMaker pages, WayBack wayBack) {
        this.texts = texts;
        this.pages = pages;
        this.wayBack = wayBack;
    }

    @ExceptionHandler
    ModelAndView refused(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var text = texts.in(pages.language(request));
        return switch (refusal) {
            case NotFound _ -> deadEnd(HttpStatus.NOT_FOUND, List.of(), request);
            case NotKnown _ -> shown(HttpStatus.UNAUTHORIZED, List.of());
            case Stale _ -> shown(HttpStatus.PRECONDITION_FAILED, List.of(), request);
            case NotAllowed not ->
                    shown(HttpStatus.FORBIDDEN, List.of(text.of(not.key())), request);
            case Invalid invalid ->
                    shown(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            invalid.problems().stream().map(text::of).toList(),
                            request);
            case NoLongerPossible gone ->
                    shown(HttpStatus.CONFLICT, List.of(words(text, gone, request)), request);
            case NotNow away -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                yield deadEnd(
                        HttpStatus.SERVICE_UNAVAILABLE, List.of(text.of(away.key())), request);
            }
            case TooMany many -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(many.waiting().toSeconds() + 1));
                var minutes = many.waiting().toMinutes() + 1;
                yield shown(
                        HttpStatus.TOO_MANY_REQUESTS,
                        List.of(text.of("platform.refusal.wait", minutes)),
                        request);
            }
        };
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException failure) {
        return shown(HttpStatus.CONTENT_TOO_LARGE, List.of());
    }

    /// A form that the server doesn't read: too large as a whole, or not written as forms are.
    @ExceptionHandler
    ModelAndView unread(InvalidParameterException failure) {
        return shown(HttpStatusCode.valueOf(failure.getErrorCode()), List.of());
    }

    @ExceptionHandler
    ModelAndView notAnId(MethodArgumentTypeMismatchException failure) {
        return shown(HttpStatus.NOT_FOUND, List.of());
    }

    @ExceptionHandler
    ModelAndView failed(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known) return shown(known.getStatusCode(), List.of());
        if (DatabaseTrouble.isBehind(failure)) return databaseAway(failure, request, response);
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return left(response);
        LOG.atError()
                .setCause(failure)
                .addKeyValue("path", request.getRequestURI())
                .log("request failed");
        return deadEnd(HttpStatus.INTERNAL_SERVER_ERROR, List.of(), request);
    }

    /// Who went before question or answer was whole, as from a download, is no failure of ours.
    private static ModelAndView left(HttpServletResponse response) {
        return response.isCommitted()
                ? new ModelAndView()
                : shown(HttpStatus.BAD_REQUEST, List.of());
    }

    private ModelAndView databaseAway(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.atError().addKeyValue("failure", failure).log("database out of reach");
        pages.forNobody(request);
        response.setIntHeader(HttpHeaders.RETRY_AFTER, DatabaseTrouble.SECONDS);
        return deadEnd(HttpStatus.SERVICE_UNAVAILABLE, List.of(), request);
    }

    private String words(Text text, NoLongerPossible gone, HttpServletRequest request) {
        var since = text.moment(gone.since(), pages.zone(request));
        return text.of("platform.refusal.gone", text.of(gone.stateKey()), since, gone.by());
    }

    /// With the way back to the form that is refused.
    private ModelAndView shown(
            HttpStatusCode status, List<String> details, HttpServletRequest request) {
        var back = wayBack.of(request).orElse(null);
        return shown(status, new ShownRefusal(status.value(), details, back, Typed.in(request)));
    }

    /// With no way back, but with what was typed.
    private static ModelAndView deadEnd(
            HttpStatusCode status, List<String> details, HttpServletRequest request) {
        return shown(status, new ShownRefusal(status.value(), details, null, Typed.in(request)));
    }

    private static ModelAndView shown(HttpStatusCode status, List<String> details) {
        return shown(status, new ShownRefusal(status.value(), details));
    }

    private static ModelAndView shown(HttpStatusCode status, ShownRefusal shown) {
        var page = Answer.page("frame/refusal", Map.of("shown", shown));
        page.setStatus(status);
        return page;
    }
}
