package org.guildhall.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.guildhall.platform.api.ApiPath;
import org.guildhall.platform.api.ProblemAnswers;
import org.guildhall.platform.api.ProblemWriter;
import org.guildhall.platform.web.ShownRefusal;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.frame.PageMaker;
import org.guildhall.platform.web.frame.Visitors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever isn't signed in may send what is large, as to have it verified, while there is room;
/// beyond it they are told when to come again. Before anything of it is read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class StrangersFilter extends OncePerRequestFilter {
    /// Larger than what anybody types.
    private static final int LARGE = 64 * 1024;

    /// As much is read and thrown away of what is refused, since browsers hear no answer before
    /// they have said all: a form of the largest size.
    private static final int HEARD = 40 * 1024 * 1024;

    private static final int STEP = 16 * 1024;
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Room room = new Room();
    private final Visitors visitors;
    private final ProblemAnswers problems;
    private final RefusalPage page;
    private final PageMaker pages;
    private final Texts texts;

    StrangersFilter(
            Visitors visitors,
            ProblemAnswers problems,
            RefusalPage page,
            PageMaker pages,
            Texts texts) {
        this.visitors = visitors;
        this.problems = problems;
        this.page = page;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length < 0
                ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                : length <= LARGE;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (visitors.of(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        var taken = room.take(request.getContentLengthLong());
        if (taken.isEmpty()) {
            refuse(request, response);
            return;
        }
        try (var _ = taken.get()) {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        hear(request.getInputStream());
        if (ApiPath.leads(request)) {
            ProblemWriter.write(problems.tooMany(LATER, request), response);
            return;
        }
        pages.forNobody(request);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LATER.toSeconds()));
        var words = texts.in(pages.language(request)).of("platform.refusal.crowded");
        var status = HttpStatus.SERVICE_UNAVAILABLE.value();
        page.draw(new ShownRefusal(status, List.of(words)), request, response);
    }

    private static void hear(InputStream body) throws IOException {
        var step = new byte[STEP];
        var heard = 0L;
        while (heard <= HEARD) {
            var read = body.read(step);
            if (read < 0) return;
            heard += read;
        }
    }
}
