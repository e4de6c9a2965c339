package org.guildhall.account.signin;

import java.util.List;
import org.guildhall.account.StaffSettings;
import org.guildhall.account.session.SessionLife;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the gate before every handler and tells Spring MVC about callers and sessions.
@Configuration
@EnableConfigurationProperties({SessionLife.class, StaffSettings.class})
class WebAccess implements WebMvcConfigurer {
    private final Gate gate;
    private final LanguageChoice language;
    private final Callers callers;

    WebAccess(Gate gate, LanguageChoice language, Callers callers) {
        this.gate = gate;
        this.language = language;
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
        registry.addInterceptor(language);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(callers));
    }
}
