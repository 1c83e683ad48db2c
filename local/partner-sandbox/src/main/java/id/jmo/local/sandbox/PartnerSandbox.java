package id.jmo.local.sandbox;

import id.jmo.local.sandbox.bank.BankProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The sandbox. It lists its auto-configurations instead of taking all on the class path, so that it runs
 * unchanged inside the tests of a service that brings a database, a broker and security along.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties({SandboxProperties.class, BankProperties.class})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
public class PartnerSandbox {

    /**
     * With {@code --generate-keys DIR} writes the credentials of the partners and ends; otherwise runs until stopped.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2 && arguments[0].equals("--generate-keys")) {
            new KeyFiles(Path.of(arguments[1])).generateMissing();
            return;
        }
        start(arguments);
    }

    /**
     * Starts the sandbox in this JVM. Its settings come from {@code partner-sandbox.yaml}, never from the
     * {@code application.yaml} of a service that happens to be on the class path.
     *
     * @param arguments as on the command line, such as {@code --server.port=0}
     */
    public static ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--spring.config.name=partner-sandbox");
        var application = new SpringApplication(PartnerSandbox.class);
        application.setRegisterShutdownHook(true);
        return application.run(all.toArray(String[]::new));
    }
}
