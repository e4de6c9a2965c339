package org.guildhall.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
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
    private static final int LONGEST_KEY = 255;
    private static final int FIRST_REFUSAL = 400;
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY = 429;

    private final OnceStore store;
    private final SentBody body;
    private final ProblemAnswers problems;
    private final Clock clock;

    OnceFilter(OnceStore store, SentBody body, ProblemAnswers problems, Clock clock) {
        this.store = store;
        this.body = body;
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
            var read = body.read(request, response);
            if (read.isPresent()) read(read.get(), response, chain);
        } catch (DataAccessException away) {
            if (response.isCommitted()) throw away;
            ProblemWriter.write(problems.failed(away, request), response);
        }
    }

    private void read(ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY);
        if (key == null || !"POST".equals(request.getMethod()) || isNobodys(request)) {
            chain.doFilter(request, response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(ProblemKind.NOT_UNDERSTOOD, request, response);
        } else {
            once(new OnceStore.Key(Fingerprint.ofToken(request), key), request, response, chain);
        }
    }

    private void once(
            OnceStore.Key key, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fingerprint = Fingerprint.of(request);
        if (store.claim(key, fingerprint, clock.instant())) {
            first(key, request, response, chain);
            return;
        }
        var found = store.find(key);
        if (found.isEmpty()) { // failed and given back this very moment: free for another try
            refuse(ProblemKind.UNDER_WAY, request, response);
        } else if (!Arrays.equals(found.get().request(), fingerprint)) {
            refuse(ProblemKind.KEY_USED, request, response);
        } else if (found.get().answer().isEmpty()) {
            refuse(ProblemKind.UNDER_WAY, request, response);
        } else {
            found.get().answer().orElseThrow().again(response);
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
            if (done) keep(key, secret ? KeptAnswer.withoutSecret(kept) : KeptAnswer.of(kept));
        } finally {
            if (!done) store.drop(key);
            kept.copyBodyToResponse();
        }
    }

    /// What was done is told also when it can't be noted that it was.
    private void keep(OnceStore.Key key, KeptAnswer answer) {
        try {
            store.keep(key, answer);
        } catch (DataAccessException away) {
            LOG.atWarn().addKeyValue("failure", away).log("answer not kept");
        }
    }

    private void refuse(ProblemKind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problems.of(kind, request), response);
    }

    /// A key is its token's: those of strangers would answer one another. What is done without a
    /// token changes nothing, so doing it again is once as well.
    private static boolean isNobodys(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
