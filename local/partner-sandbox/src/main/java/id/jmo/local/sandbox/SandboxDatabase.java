package id.jmo.local.sandbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partners' database: a file that is flushed at every commit, so that what a partner has answered survives a kill
 * of its process.
 */
@Configuration(proxyBeanMethods = false)
class SandboxDatabase {

    @Bean
    HikariDataSource sandboxDataSource(SandboxProperties properties) throws IOException {
        var folder = properties.dataDir().toAbsolutePath();
        Files.createDirectories(folder);
        String url = "jdbc:h2:file:" + folder.resolve("books") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        // H2's own pool begins each use of a connection with a rollback, and with it a write to the disk.
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sandbox");
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(16);
        new ResourceDatabasePopulator(new ClassPathResource("partner-sandbox/schema.sql")).execute(pool);
        return pool;
    }

    @Bean
    JdbcClient sandboxJdbc(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    TransactionTemplate sandboxTransactions(DataSource dataSource) {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @Bean
    Clock sandboxClock() {
        return Clock.systemUTC();
    }
}
