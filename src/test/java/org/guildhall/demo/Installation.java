package org.guildhall.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.guildhall.Guildhall;
import org.guildhall.support.KnowingContext;
import org.guildhall.support.QuickPasswords;
import org.guildhall.support.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program on a database of a test's, listening at a port of its own.
record Installation(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Installation demo(TestDatabase database, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("guildhall.mode=demo");
        arguments.add("guildhall.key=" + KEY);
        arguments.add("server.port=0");
        arguments.add("spring.datasource.url=" + database.url());
        arguments.add("spring.datasource.username=" + database.user());
        arguments.add("spring.datasource.password=" + database.password());
        var application = new SpringApplication(Guildhall.class);
        application.setRegisterShutdownHook(false);
        application.setApplicationContextFactory(KnowingContext.FACTORY);
        application.setAdditionalProfiles("demo");
        application.addInitializers(
                context ->
                        context.getBeanFactory()
                                .registerSingleton("passwordCost", QuickPasswords.COST));
        return new Installation(
                application.run(
                        arguments.stream()
                                .map(argument -> "--" + argument)
                                .toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Where its pages begin.
    String address() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Accept", accept)
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path, "application/json").body());
    }

    @Override
    public void close() {
        context.close();
    }
}
