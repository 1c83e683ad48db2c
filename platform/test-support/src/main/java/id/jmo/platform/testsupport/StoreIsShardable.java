package id.jmo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.mongo.DeclaredCollections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails a component test whose service changed a document without saying where a sharded cluster has it, or stored something
 * that {@code docs/scale.md} does not name.
 */
final class StoreIsShardable implements AfterAllCallback {

    private static final Path PAGE = Path.of("..", "docs", "scale.md");

    @Override
    public void afterAll(ExtensionContext context) {
        ApplicationContext service = SpringExtension.getApplicationContext(context);
        service.getBeanProvider(DeclaredCollections.class)
                .ifAvailable(declared -> assertThat(SingleWrites.untargeted(declared))
                        .as("writes that name neither the document nor its shard")
                        .isEmpty());
        if (Files.exists(PAGE)) {
            service.getBeanProvider(MongoOperations.class)
                    .ifAvailable(mongo -> assertThat(mongo.getCollectionNames())
                            .as("collections of docs/scale.md")
                            .allSatisfy(name -> assertThat(page()).contains("`" + name + "`")));
        }
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
