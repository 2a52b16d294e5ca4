import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j Community with Bolt on 127.0.0.1 and authentication off. Arguments: data directory, port, after how many
 * seconds a transaction is stopped, 0 for never, and MiB of page cache.
 */
public class Main {
  public static void main(String[] arguments) throws Exception {
    var port = Integer.parseInt(arguments[1]);
    var address = new SocketAddress("127.0.0.1", port);
    var server = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(Long.parseLong(arguments[2])))
        .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[3]) << 20)
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("ready bolt://" + address);
    // The starter holds our standard input: its end, however it came, is ours too.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
