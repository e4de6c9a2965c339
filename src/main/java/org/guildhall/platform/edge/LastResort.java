package org.guildhall.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.guildhall.platform.database.DatabaseTrouble;
import org.guildhall.platform.web.ShownRefusal;
import org.guildhall.platform.web.frame.Typed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What breaks before a handler is found or after it has answered, such as the database while a
/// page is drawn, becomes a page like any other refusal, and never the container's.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final RefusalPage page;

    LastResort(RefusalPage page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) throw failure;
            answer(failure, request, response);
        }
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.atError()
                .setCause(failure)
                .addKeyValue("path", request.getRequestURI())
                .log("request failed outside its handler");
        response.resetBuffer();
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (DatabaseTrouble.isBehind(failure)) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
            response.setIntHeader(HttpHeaders.RETRY_AFTER, DatabaseTrouble.SECONDS);
        }
        var shown = new ShownRefusal(status.value(), List.of(), null, typed(request));
        page.draw(shown, request, response);
    }

    /// To be taken along; nothing of a form that can't be read.
    private static List<String> typed(HttpServletRequest request) {
        try {
            return Typed.in(request);
        } catch (RuntimeException _) {
            return List.of();
        }
    }
}
