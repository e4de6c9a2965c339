package org.guildhall.platform.api;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Tells Spring MVC how bodies of the API are read and written, and gives handlers the [Match] they
/// ask for.
@Configuration
class ApiEdge implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Bodies());
    }

    /// There is one shape of everything, whatever is asked for: what was done is told, and never
    /// looks like a failure.
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        var asked = new HeaderContentNegotiationStrategy();
        configurer.strategies(
                List.of(
                        request ->
                                isOurs(request)
                                        ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST
                                        : asked.resolveMediaTypes(request)));
    }

    private static boolean isOurs(NativeWebRequest web) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        return request != null && ApiPath.leads(request);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Matches());
    }

    /// `snake_case`, instants as RFC 3339, nothing unknown, and nothing missing but what is
    /// optional, not even within a list.
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
                .build();
    }

    /// A day as RFC 3339 has it: what has no year of four digits, the database may not keep.
    private static final class Day extends StdDeserializer<LocalDate> {
        private static final int LAST_YEAR = 9999;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
                context.reportInputMismatch(this, "no year of four digits");
            }
            return day;
        }
    }

    private static final class Bodies extends JacksonJsonHttpMessageConverter {
        Bodies() {
            super(mapper());
            setSupportedMediaTypes(
                    List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType media) {
            return isOurs(type.toClass()) && super.canRead(type, media);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> of, @Nullable MediaType media) {
            return isOurs(of) && super.canWrite(type, of, media);
        }

        private static boolean isOurs(Class<?> type) {
            return ApiBody.class.isAssignableFrom(type);
        }
    }

    private static final class Matches implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Match.class;
        }

        @Override
        public Match resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            return Match.read(request.getHeader(HttpHeaders.IF_MATCH));
        }
    }
}
