package org.guildhall.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What stands before every page: no cross-site form, no foreign content, no session of the servlet
/// container. Who may call what is decided at the [Gate], by the handler's own mark.
@Configuration
class SecurityChain {
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'self'";
    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /// Called by machines that carry no cookie: they sign what they say, or show a token.
    private static final String[] MACHINES = {"/hooks/**", "/scim/**", Api.BASE + "/**"};

    private static final long YEAR_SECONDS = 31_536_000;

    /// Nobody signs in through Spring's own ways; without this a password would be made up at
    /// start.
    @Bean
    AuthenticationManager noOtherWayIn() {
        return _ -> {
            throw new ProviderNotFoundException("people sign in on the sign-in page");
        };
    }

    /// What each filter of the chain takes is nobody's question; how long a request took is told
    /// anyway.
    @Bean
    SecurityObservationSettings noFiltersMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Settings settings) throws Exception {
        return http.sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(
                        csrf ->
                                csrf.ignoringRequestMatchers(MACHINES)
                                        .csrfTokenRepository(tokens(settings))
                                        .csrfTokenRequestHandler(
                                                new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(
                        handling ->
                                handling.accessDeniedHandler(
                                        (request, response, _) ->
                                                leadToStaleForm(request, response)))
                .headers(headers -> secure(headers, settings))
                .build();
    }

    private static void secure(HeadersConfigurer<HttpSecurity> headers, Settings settings) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
                .httpStrictTransportSecurity(
                        transport -> {
                            transport.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(false);
                            transport.requestMatcher(_ -> settings.isHttps());
                        });
    }

    /// In a cookie of its own, so that visitors can send forms too, and a form that was open while
    /// somebody signed in still goes through.
    private static CookieCsrfTokenRepository tokens(Settings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.isHttps() ? "__Host-csrf" : "csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(
                cookie ->
                        cookie.httpOnly(true).secure(settings.isHttps()).sameSite("Lax").path("/"));
        return tokens;
    }

    private static void leadToStaleForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(SignedOutForms.STALE, request.getRequestURI());
        request.getRequestDispatcher(SignedOutForms.STALE).forward(request, response);
    }
}
