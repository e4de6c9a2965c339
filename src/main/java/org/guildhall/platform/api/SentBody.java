package org.guildhall.platform.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.frame.Visitors;
import org.springframework.stereotype.Component;

/// What a request of the API brings, read as a whole before anything is done: so that the same
/// again is known, and nothing larger than we take comes further.
@Component
class SentBody {
    private static final String OPEN = Api.BASE + "/contract-checks/documents";
    private static final int LARGEST = 1_000_000;

    private final Visitors visitors;
    private final ProblemAnswers problems;

    SentBody(Visitors visitors, ProblemAnswers problems) {
        this.visitors = visitors;
        this.problems = problems;
    }

    /// The request with its body; nothing where it is refused, which is answered then.
    Optional<ReadRequest> read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isUpload(request) && !isOpen(request) && visitors.of(request).isEmpty()) {
            return refused(ProblemKind.NOT_KNOWN, request, response);
        }
        return SentForm.is(request) ? form(request, response) : body(request, response);
    }

    private Optional<ReadRequest> body(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var largest = isUpload(request) ? Upload.LARGEST : LARGEST;
        var body = request.getInputStream().readNBytes(largest + 1);
        return body.length <= largest
                ? Optional.of(new ReadRequest(request, body))
                : refused(ProblemKind.TOO_LARGE, request, response);
    }

    /// The container has read the parts, and gives them to whoever asks; their digest stands for
    /// the body.
    private Optional<ReadRequest> form(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return SentForm.size(request) <= Upload.LARGEST
                    ? Optional.of(new ReadRequest(request, SentForm.digest(request)))
                    : refused(ProblemKind.TOO_LARGE, request, response);
        } catch (IllegalStateException large) {
            return refused(ProblemKind.TOO_LARGE, request, response);
        } catch (ServletException | IOException broken) {
            return refused(ProblemKind.NOT_UNDERSTOOD, request, response);
        }
    }

    private Optional<ReadRequest> refused(
            ProblemKind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problems.of(kind, request), response);
        return Optional.empty();
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
}
