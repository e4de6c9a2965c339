package org.guildhall.contract.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// The outside signing service, where one is named (`guildhall.signing.service.url`), and what
/// tells its messages from others (`guildhall.signing.service.webhook-secret`).
@Configuration
@Import(ServiceBeans.Named.class)
class ServiceBeans {
    /// Settings are looked at as the program starts (ADR 95).
    static final class Named implements BeanRegistrar {
        private static final String PREFIX = "guildhall.signing.service.";

        @Override
        public void register(BeanRegistry parts, Environment environment) {
            var url = environment.getProperty(PREFIX + "url");
            if (url != null) {
                var token = environment.getProperty(PREFIX + "token", "");
                parts.registerBean(
                        SigningService.class,
                        bean ->
                                bean.supplier(
                                        with -> service(url, token, with.bean(JsonMapper.class))));
            }
            var secret = environment.getProperty(PREFIX + "webhook-secret");
            if (secret != null) {
                parts.registerBean(
                        HookSignature.class, bean -> bean.supplier(_ -> new HookSignature(secret)));
            }
        }

        private static SigningService service(String url, String token, JsonMapper json) {
            var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
            return new HttpSigningService(URI.create(url), token, client, json);
        }
    }
}
