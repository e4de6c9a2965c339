package org.guildhall.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What breaks outside a handler of the API becomes a problem document like any other.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ApiLastResort extends OncePerRequestFilter {
    private final ProblemAnswers problems;

    ApiLastResort(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.leads(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) throw failure;
            response.resetBuffer();
            ProblemWriter.write(problems.failed(failure, request), response);
        }
    }
}
