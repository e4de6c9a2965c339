package org.guildhall.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.guildhall.platform.api.OnceStore.Found;
import org.guildhall.platform.api.OnceStore.Kept;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.frame.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Twice is once (api.md): a `POST` with an `Idempotency-Key` that was answered already gets the
/// same answer again, and nothing is done. A process that dies between doing and noting the answer
/// leaves the second try to the version in `If-Match`, which lets nothing happen twice either.
@Component
class OnceFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(OnceFilter.class);

    private static final String KEY = "Idempotency-Key";
    private static final String OPEN = Api.BASE + "/contract-checks/documents";
    private static final int LONGEST_KEY = 255;
    private static final int FIRST_REFUSAL = 400;
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY = 429;
    private static final int LARGEST_BODY = 1_000_000;
    private static final int PLACES = 4;
    private static final Duration LATER = Duration.ofSeconds(10);

    /// Of what strangers send to be verified, so much is in memory at once and no more.
    private final Semaphore places = new Semaphore(PLACES);

    private final OnceStore store;
    private final Visitors visitors;
    private final ProblemAnswers problems;
    private final Clock clock;

    OnceFilter(OnceStore store, Visitors visitors, ProblemAnswers problems, Clock clock) {
        this.store = store;
        this.visitors = visitors;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.leads(request) || "GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isUpload(request) && !isOpen(request) && visitors.of(request).isEmpty()) {
                refuse(ProblemKind.NOT_KNOWN, request, response);
            } else if (isOpen(request) && isLarge(request)) {
                inTurn(request, response, chain);
            } else {
                read(request, response, chain);
            }
        } catch (DataAccessException away) {
            if (response.isCommitted()) throw away;
            ProblemWriter.write(problems.failed(away, request), response);
        }
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            ProblemWriter.write(problems.tooMany(LATER, request), response);
            return;
        }
        try {
            read(request, response, chain);
        } finally {
            places.release();
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = SentForm.is(request) ? form(request, response) : body(request, response);
        if (body.isEmpty()) return;
        var read = new ReadRequest(request, body.get());
        var key = request.getHeader(KEY);
        if (key == null || !"POST".equals(request.getMethod()) || isNobodys(request)) {
            chain.doFilter(read, response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(ProblemKind.NOT_UNDERSTOOD, request, response);
        } else {
            once(new OnceStore.Key(token(request), key), read, response, chain);
        }
    }

    private Optional<byte[]> body(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var largest = isUpload(request) ? Upload.LARGEST : LARGEST_BODY;
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length <= largest) return Optional.of(body);
        refuse(ProblemKind.TOO_LARGE, request, response);
        return Optional.empty();
    }

    /// The container has read the parts, and gives them to whoever asks; their digest stands for
    /// the body.
    private Optional<byte[]> form(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (SentForm.size(request) <= Upload.LARGEST) {
                return Optional.of(SentForm.digest(request));
            }
            refuse(ProblemKind.TOO_LARGE, request, response);
        } catch (IllegalStateException large) {
            refuse(ProblemKind.TOO_LARGE, request, response);
        } catch (ServletException | IOException broken) {
            refuse(ProblemKind.NOT_UNDERSTOOD, request, response);
        }
        return Optional.empty();
    }

    private void once(
            OnceStore.Key key, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fingerprint = fingerprint(request);
        if (store.claim(key, fingerprint, clock.instant())) {
            first(key, request, response, chain);
            return;
        }
        var found = store.find(key);
        if (found.isEmpty() || !Arrays.equals(found.get().request(), fingerprint)) {
            refuse(ProblemKind.KEY_USED, request, response);
        } else if (found.get().answer().isEmpty()) {
            refuse(ProblemKind.UNDER_WAY, request, response);
        } else {
            again(found.get(), response);
        }
    }

    /// What failed on our side, or was never let in, may be tried again under the same key.
    private void first(
            OnceStore.Key key, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, kept);
            var status = kept.getStatus();
            done =
                    status < SERVER_ERRORS
                            && status != TOO_MANY
                            && status != HttpServletResponse.SC_UNAUTHORIZED;
            var secret = ToldOnce.isSo(request) && status < FIRST_REFUSAL;
            if (done) keep(key, secret ? withoutSecret(kept) : answer(kept));
        } finally {
            if (!done) store.drop(key);
            kept.copyBodyToResponse();
        }
    }

    /// What was done is told also when it can't be noted that it was.
    private void keep(OnceStore.Key key, Kept answer) {
        try {
            store.keep(key, answer);
        } catch (DataAccessException away) {
            LOG.atWarn().addKeyValue("failure", away).log("answer not kept");
        }
    }

    private static Kept answer(ContentCachingResponseWrapper response) {
        return new Kept(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
    }

    /// That it was done and where the new thing is, without the words that are told once.
    private static Kept withoutSecret(ContentCachingResponseWrapper response) {
        return new Kept(
                response.getStatus(),
                null,
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                new byte[0]);
    }

    private static void again(Found found, HttpServletResponse response) throws IOException {
        var kept = found.answer().orElseThrow();
        response.setStatus(kept.status());
        response.setHeader("Idempotent-Replayed", "true");
        if (kept.type() != null) response.setContentType(kept.type());
        if (kept.tag() != null) response.setHeader(HttpHeaders.ETAG, kept.tag());
        if (kept.location() != null) response.setHeader(HttpHeaders.LOCATION, kept.location());
        response.getOutputStream().write(kept.body());
    }

    private void refuse(ProblemKind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problems.of(kind, request), response);
    }

    /// Whose body is kept in memory as a whole although it is large: not read for strangers.
    private static boolean isUpload(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.endsWith("/documents") || path.endsWith("/papers");
    }

    /// Where anybody may hand in a file: a contract, to be told whether it is genuine.
    private static boolean isOpen(HttpServletRequest request) {
        return request.getRequestURI().equals(OPEN);
    }

    /// Whose body is larger than any other request's, or doesn't say how large it is.
    private static boolean isLarge(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length < 0 || length > LARGEST_BODY;
    }

    /// A key is its token's: those of strangers would answer one another. What is done without a
    /// token changes nothing, so doing it again is once as well.
    private static boolean isNobodys(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static byte[] token(HttpServletRequest request) {
        return Sha256.of(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /// The same request again is the same method, address with its query, seen version and body.
    private static byte[] fingerprint(ReadRequest request) {
        var head =
                "%s %s?%s %s\n"
                        .formatted(
                                request.getMethod(),
                                request.getRequestURI(),
                                request.getQueryString(),
                                request.getHeader(HttpHeaders.IF_MATCH));
        var bytes = head.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(bytes, bytes.length + request.body().length);
        System.arraycopy(request.body(), 0, all, bytes.length, request.body().length);
        return Sha256.of(all);
    }
}
