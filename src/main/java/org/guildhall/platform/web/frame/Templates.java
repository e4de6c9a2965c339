package org.guildhall.platform.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/// The templates, compiled with the program, and how a handler's page is made from one: every page
/// gets its [Page] beside what the handler gives it.
@Configuration
public class Templates {
    @Bean
    public TemplateEngine templateEngine() {
        var loader = Templates.class.getClassLoader();
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, loader, "org.guildhall.pages");
    }

    @Bean
    ViewResolver templateViews(TemplateEngine engine, PageMaker pages) {
        return new TemplateViews(engine, pages);
    }

    private record TemplateViews(TemplateEngine engine, PageMaker pages)
            implements ViewResolver, Ordered {
        @Override
        public View resolveViewName(String name, Locale locale) {
            return new TemplateView(engine, pages, name + ".jte");
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }

    private static final class TemplateView extends AbstractView {
        private final TemplateEngine engine;
        private final PageMaker pages;
        private final String template;

        TemplateView(TemplateEngine engine, PageMaker pages, String template) {
            this.engine = engine;
            this.pages = pages;
            this.template = template;
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var parameters = new HashMap<>(model);
            parameters.put("page", pages.page(request, response));
            var out = new Utf8ByteOutput();
            engine.render(template, parameters, out);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
