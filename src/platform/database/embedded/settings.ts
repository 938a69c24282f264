/** Settings of the embedded server, given on its command line so that they follow the program, not the data folder. */
export function serverSettings(durability: "full" | "none"): string[] {
  const safe = durability === "full" ? "on" : "off";
  return [
    "listen_addresses=127.0.0.1",
    // Socket paths are limited to 107 bytes, which a deep clone exceeds.
    "unix_socket_directories=",
    `fsync=${safe}`,
    `synchronous_commit=${safe}`,
    `full_page_writes=${safe}`,
    // Small: a nation's store is some hundred megabytes and the machine may be a laptop in a tent.
    "shared_buffers=64MB",
    "work_mem=16MB",
    "maintenance_work_mem=64MB",
    "effective_cache_size=512MB",
    "max_connections=60",
    "max_worker_processes=4",
    "max_parallel_workers=2",
    "autovacuum_max_workers=2",
    // The default starts three more processes that do nothing on a laptop's disk.
    "io_method=sync",
    "jit=off",
    "huge_pages=off",
    // No replicas of an embedded server: COPY into a new table may skip the write-ahead log.
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_logical_replication_workers=0",
    "min_wal_size=64MB",
    "max_wal_size=512MB",
    "checkpoint_timeout=15min",
    "random_page_cost=1.1",
    // A query whose client was killed ends within seconds.
    "client_connection_check_interval=2s",
    "TimeZone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "log_min_messages=warning",
    "log_checkpoints=off",
    // The error is enough; a statement may be a nation of coordinates.
    "log_min_error_statement=panic",
    "log_statement=none",
    "log_min_duration_statement=-1",
    // Parameters, and the details of an error ("Failing row contains …"), hold what people wrote: not for a log file.
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
    "log_error_verbosity=terse",
  ];
}
