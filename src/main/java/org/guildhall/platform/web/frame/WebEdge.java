package org.guildhall.platform.web.frame;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC about forms and pages.
@Configuration
class WebEdge implements WebMvcConfigurer {
    private final ObjectProvider<PageMaker> pages;

    WebEdge(ObjectProvider<PageMaker> pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
        resolvers.add(new PageArgument(pages));
    }
}
