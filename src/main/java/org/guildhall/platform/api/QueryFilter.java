package org.guildhall.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an address with the one character that no database takes; a path with it comes no
/// further than the firewall anyhow.
@Component
class QueryFilter extends OncePerRequestFilter {
    private static final String NOTHING = "%00";

    private final ProblemAnswers problems;

    QueryFilter(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !query.contains(NOTHING) || !ApiPath.leads(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ProblemWriter.write(problems.of(ProblemKind.NOT_UNDERSTOOD, request), response);
    }
}
