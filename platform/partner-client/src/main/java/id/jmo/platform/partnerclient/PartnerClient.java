package id.jmo.platform.partnerclient;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The client of one partner. Every request goes through {@link #http()} inside {@link #call} or {@link
 * #callRepeatable}:
 *
 * <pre>{@code
 * Answer answer = bank.callRepeatable(() -> bank.http().post().uri("/status").body(question)
 *         .retrieve().requiredBody(Answer.class));
 * }</pre>
 *
 * A call ends in one of three ways: with the answer, with {@link PartnerRefused}, or with {@link PartnerUnavailable}.
 * Bodies are never logged, and no exception's message holds one.
 */
public final class PartnerClient {

    private final String name;
    private final URI baseUrl;
    private final PartnerProperties settings;
    private final @Nullable SSLContext tls;
    private final HttpClient connections;
    private final ExecutorService threads;
    private final RestClient http;
    private final Failures failures;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;

    PartnerClient(
            String name,
            URI baseUrl,
            PartnerProperties settings,
            RestClient.Builder builder,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            RetryRegistry retries) {
        this.name = name;
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.tls = settings.tls() == null ? null : settings.tls().context();
        this.failures = new Failures(name);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient.Builder connecting = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .executor(threads);
        if (tls != null) {
            connecting.sslContext(tls);
        }
        this.connections = connecting.build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(settings.timeout());
        this.http = builder.baseUrl(baseUrl.toString())
                .requestFactory(requests)
                .requestInterceptor(new AnswerLimit(settings.maxAnswer()))
                .defaultStatusHandler(status -> status.isError(), (request, response) -> failures.raise(response))
                .build();
        this.breaker = breakers.circuitBreaker(name, breakerConfig(settings.breaker()));
        this.bulkhead = bulkheads.bulkhead(name, bulkheadConfig(settings));
        this.retry = retries.retry(name, retryConfig(settings));
    }

    /** The name in the configuration. */
    public String name() {
        return name;
    }

    /**
     * Requests to the partner's base URL, in the current trace. A status from 400 on is an exception, unless the
     * caller handles the status itself.
     */
    public RestClient http() {
        return http;
    }

    /**
     * Makes a call that must not be retried blindly, such as a transfer.
     *
     * @throws PartnerRefused if the partner refuses the request
     * @throws PartnerUnavailable if there is no usable answer; {@link PartnerUnavailable#mayHaveArrived()} says whether
     *     the partner may have acted
     */
    public <T> T call(Supplier<T> request) {
        return guarded(() -> breaker.executeSupplier(() -> bulkhead.executeSupplier(() -> translated(request))));
    }

    /**
     * Makes an idempotent call, and retries it after a failure.
     *
     * @throws PartnerRefused if the partner refuses the request
     * @throws PartnerUnavailable if no attempt got a usable answer
     */
    public <T> T callRepeatable(Supplier<T> request) {
        return guarded(() -> retry.executeSupplier(
                () -> breaker.executeSupplier(() -> bulkhead.executeSupplier(() -> translated(request)))));
    }

    /** To be made without a request, and without a place among those under way. */
    TrialConnection trialConnection() {
        return new TrialConnection(baseUrl, settings.connectTimeout(), tls);
    }

    /** Whether calls are made at present: the circuit breaker is not open. */
    public boolean isAvailable() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> false;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
        };
    }

    /** The percentage of the latest calls that failed; -1 below the minimum number of calls. */
    public float failureRate() {
        return breaker.getMetrics().getFailureRate();
    }

    private <T> T translated(Supplier<T> request) {
        try {
            return request.get();
        } catch (RuntimeException e) {
            throw failures.translate(e);
        }
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (CallNotPermittedException e) {
            Duration wait = settings.breaker().openFor();
            throw new PartnerUnavailable(name, "its circuit breaker is open", wait, false, null);
        } catch (BulkheadFullException e) {
            throw new PartnerUnavailable(
                    name, settings.maxConcurrent() + " calls are under way", Failures.DEFAULT_RETRY_AFTER, false, null);
        }
    }

    private static CircuitBreakerConfig breakerConfig(PartnerProperties.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold(settings.failureRate())
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .waitDurationInOpenState(settings.openFor())
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(PartnerUnavailable.class::isInstance)
                .build();
    }

    private static BulkheadConfig bulkheadConfig(PartnerProperties settings) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.maxConcurrent())
                .maxWaitDuration(settings.maxWait())
                .build();
    }

    private static RetryConfig retryConfig(PartnerProperties settings) {
        return RetryConfig.custom()
                .maxAttempts(settings.retries() + 1)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.retryWait(), 2.0))
                .retryOnException(PartnerUnavailable.class::isInstance)
                .build();
    }

    void close() {
        connections.shutdownNow();
        threads.shutdownNow();
    }
}
