package org.guildhall.platform.edge;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guildhall.platform.web.ShownRefusal;
import org.guildhall.platform.web.frame.PageMaker;
import org.springframework.stereotype.Component;

/// The page of a refusal where no handler draws it: for nobody in particular, as who reads isn't
/// asked after.
@Component
class RefusalPage {
    private final TemplateEngine templates;
    private final PageMaker pages;

    RefusalPage(TemplateEngine templates, PageMaker pages) {
        this.templates = templates;
        this.pages = pages;
    }

    void draw(ShownRefusal shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(shown.status());
        pages.forNobody(request);
        var out = new Utf8ByteOutput();
        var page = pages.page(request, response);
        templates.render("frame/refusal.jte", Map.of("page", page, "shown", shown), out);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
