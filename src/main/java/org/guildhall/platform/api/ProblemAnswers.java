package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.guildhall.platform.api.ProblemBody.At;
import org.guildhall.platform.api.ProblemBody.State;
import org.guildhall.platform.database.DatabaseTrouble;
import org.guildhall.platform.settings.Settings;
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
import org.guildhall.platform.web.frame.PageMaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/// Makes problem documents (api.md, *Errors*; RFC 9457) in the caller's language.
@Component
public class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    /// Until whoever is away outside may be there again.
    private static final int LATER_SECONDS = 60;

    private final Texts texts;
    private final PageMaker pages;
    private final Settings settings;

    ProblemAnswers(Texts texts, PageMaker pages, Settings settings) {
        this.texts = texts;
        this.pages = pages;
        this.settings = settings;
    }

    /// Why one of several things was not done, where the others were.
    public ProblemBody ofOne(Refusal refusal, HttpServletRequest request) {
        return Objects.requireNonNull(of(refusal, request).getBody());
    }

    ResponseEntity<ProblemBody> of(Refusal refusal, HttpServletRequest request) {
        var text = texts.in(pages.language(request));
        return switch (refusal) {
            case NotKnown _ -> of(ProblemKind.NOT_KNOWN, request);
            case NotFound _ -> of(ProblemKind.NOT_FOUND, request);
            case NotAllowed not ->
                    answer(ProblemKind.NOT_ALLOWED, text, text.of(not.key()), List.of());
            case Invalid invalid -> invalid(invalid, text);
            case NoLongerPossible gone -> gone(gone, text, request);
            case Stale stale -> stale(stale, text);
            case NotNow away ->
                    later(
                            answer(ProblemKind.NOT_NOW, text, text.of(away.key()), List.of()),
                            LATER_SECONDS);
            case TooMany many ->
                    later(
                            answer(
                                    ProblemKind.TOO_MANY,
                                    text,
                                    words(ProblemKind.TOO_MANY, text),
                                    List.of()),
                            many.waiting().toSeconds() + 1);
        };
    }

    /// Whose request comes too soon isn't asked after, which would be work again.
    public ResponseEntity<ProblemBody> tooMany(Duration wait, HttpServletRequest request) {
        pages.forNobody(request);
        return of(new TooMany(wait), request);
    }

    ResponseEntity<ProblemBody> of(ProblemKind kind, HttpServletRequest request) {
        var text = texts.in(pages.language(request));
        var answer = answer(kind, text, words(kind, text), List.of());
        return switch (kind) {
            case NOT_NOW, UNDER_WAY -> later(answer, DatabaseTrouble.SECONDS);
            default -> answer;
        };
    }

    /// What broke on our side, or can be asked again once the database is back.
    ResponseEntity<ProblemBody> failed(Throwable failure, HttpServletRequest request) {
        if (DatabaseTrouble.isBehind(failure)) {
            LOG.atError().addKeyValue("failure", failure).log("database out of reach");
            pages.forNobody(request);
            return of(ProblemKind.NOT_NOW, request);
        }
        // Who went before the answer was whole is no failure.
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("path", request.getRequestURI())
                    .log("request failed");
        }
        return of(ProblemKind.FAILED, request);
    }

    /// What was not understood, at its place where that is known.
    ResponseEntity<ProblemBody> notUnderstood(String pointer, HttpServletRequest request) {
        var text = texts.in(pages.language(request));
        var kind = ProblemKind.NOT_UNDERSTOOD;
        var at = new At(pointer, kind.slug(), text.of("platform.problem.not-understood.at"));
        return answer(kind, text, words(kind, text), pointer.isEmpty() ? List.of() : List.of(at));
    }

    private ResponseEntity<ProblemBody> invalid(Invalid invalid, Text text) {
        var errors =
                invalid.problems().stream()
                        .map(
                                problem ->
                                        new At(
                                                pointer(problem.field()),
                                                problem.key(),
                                                text.of(problem)))
                        .toList();
        return answer(ProblemKind.INVALID, text, words(ProblemKind.INVALID, text), errors);
    }

    private ResponseEntity<ProblemBody> gone(
            NoLongerPossible gone, Text text, HttpServletRequest request) {
        var since = text.moment(gone.since(), pages.zone(request));
        var detail = text.of("platform.refusal.gone", text.of(gone.stateKey()), since, gone.by());
        var name = gone.stateKey().substring(gone.stateKey().lastIndexOf('.') + 1);
        var state =
                new State(name.replace('-', '_').toUpperCase(Locale.ROOT), gone.since(), gone.by());
        return answer(
                ProblemKind.NO_LONGER_POSSIBLE,
                text,
                detail,
                List.of(),
                Optional.of(state),
                gone.version());
    }

    private ResponseEntity<ProblemBody> stale(Stale stale, Text text) {
        if (stale.current().isEmpty()) {
            var kind = ProblemKind.VERSION_MISSING;
            return answer(kind, text, words(kind, text), List.of());
        }
        return answer(
                ProblemKind.STALE,
                text,
                words(ProblemKind.STALE, text),
                List.of(),
                Optional.empty(),
                stale.current());
    }

    private static ResponseEntity<ProblemBody> later(
            ResponseEntity<ProblemBody> answer, long seconds) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(answer.getBody());
    }

    private ResponseEntity<ProblemBody> answer(
            ProblemKind kind, Text text, String detail, List<At> errors) {
        return answer(kind, text, detail, errors, Optional.empty(), OptionalLong.empty());
    }

    private ResponseEntity<ProblemBody> answer(
            ProblemKind kind,
            Text text,
            String detail,
            List<At> errors,
            Optional<State> state,
            OptionalLong version) {
        var body =
                new ProblemBody(
                        settings.link(kind.path()),
                        text.of(kind.key()),
                        kind.status().value(),
                        detail,
                        errors,
                        state,
                        version.isPresent() ? Optional.of(version.getAsLong()) : Optional.empty());
        var answer =
                ResponseEntity.status(kind.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (kind == ProblemKind.NOT_KNOWN) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"guildhall\"");
        }
        return answer.body(body);
    }

    private static String words(ProblemKind kind, Text text) {
        return text.of(kind.key() + ".words");
    }

    /// A field's name as a pointer: `productDiscounts.discount` lies below `productDiscounts`.
    private static String pointer(String field) {
        return field.isEmpty()
                ? ""
                : "/" + field.replace("~", "~0").replace("/", "~1").replace('.', '/');
    }
}
