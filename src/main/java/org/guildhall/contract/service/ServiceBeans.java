package org.guildhall.contract.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The outside signing service, where one is configured.
@Configuration
class ServiceBeans {
    /// Where a signing service is named (`guildhall.signing.service.url`).
    @Bean
    @ConditionalOnProperty("guildhall.signing.service.url")
    SigningService signingService(
            @Value("${guildhall.signing.service.url}") URI address,
            @Value("${guildhall.signing.service.token:}") String token,
            JsonMapper json) {
        return new HttpSigningService(address, token, client(), json);
    }

    /// Where that service sends messages (`guildhall.signing.service.webhook-secret`).
    @Bean
    @ConditionalOnProperty("guildhall.signing.service.webhook-secret")
    HookSignature hookSignature(
            @Value("${guildhall.signing.service.webhook-secret}") String secret) {
        return new HookSignature(secret);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }
}
