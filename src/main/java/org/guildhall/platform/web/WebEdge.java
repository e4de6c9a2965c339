package org.guildhall.platform.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC about forms and pages.
@Configuration
class WebEdge implements WebMvcConfigurer {
    private final PageMaker pages;

    WebEdge(@Lazy PageMaker pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
        resolvers.add(new PageArgument(pages));
    }
}
