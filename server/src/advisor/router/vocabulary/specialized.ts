import { type SpokeVocabulary, terms } from './terms.ts';

/** Vectors, time series, graphs and search relevance. */
export const specialized: SpokeVocabulary = {
  spoke: 'specialized-stores',
  names: terms(`
    pgvector; qdrant; weaviate; milvus; pinecone; chroma; chromadb; faiss; lancedb; sqlite vec; timescaledb;
    timescale; influxdb; influx; questdb; victoriametrics; thanos; graphite; opentsdb; neo4j; neptune; memgraph;
    arangodb; falkordb; janusgraph; dgraph; apache age; meilisearch; typesense; algolia; sphinx search;
    manticore; m3db; rrdtool; vespa; tsdb; hnsw; ivfflat; ivf_pq; ef_construction; ef_search; halfvec;
    embedding; embeddings; vector store; vector index; vector database; hypertable; continuous aggregate;
    cypher; bm25; reciprocal rank fusion; base vectorielle; similarity search; vector search; search relevance;
    time series; serie temporelle; graph database; knowledge graph; recherche semantique; semantic search;
    timeseries; time serie; vald; pgvectorscale; vectorscale; pg_embedding; opensearch knn; knn; ann; annoy;
    scann; voyager; cosine; cosine similarity; semantic; embedding model; sentence transformers; openai
    embeddings; chunking; retrieval augmented; graph db; graphdb; property graph; rdf; triple store;
    triplestore; owl ontology; wikidata; bloodhound; orientdb; tigergraph; nebula graph; kuzu; ladybug; cayley;
    tinkerpop; influx retention; influxdb3; chronograf; kapacitor; prometheus remote write; mimir; cortex tsdb;
    druid; pinot; iotdb; tdengine; gridb; rrd; downsample; downsampled; rollup; rollups; hypertables; time
    bucket; time_bucket; gapfill; compress_segmentby; timescale toolkit; searchkick; elasticlunr; lunr; xapian;
    whoosh; tantivy; quickwit; zincsearch; typo tolerance; fuzzy search; did you mean; search ranking; faceted
    search; synonyms; vector; vectors; reranking; sentence transformer; base graphe; plus court
    chemin; series temporelles; capteurs; sensor; sensors; solr
  `),
  errors: terms(`
    column cannot have more than 2000 dimensions; max values per tag; partial write; cartesian product between
    disconnected patterns; series cardinality; different vector dimensions
  `),
  tools: terms(`
    diskann; continuous query; continuous queries; drop_chunks; chunk interval; segmentby; flux query; fluxlang;
    influxql; gremlin; sparql; apoc; py2neo; cross encoder; reranker; langchain; llamaindex; load csv with;
    graphrag; telegraf; retention policy; sqlite vss
  `),
  concerns: terms(`
    nearest neighbor; nearest neighbour; cosine distance; inner product; hybrid search; recherche hybride;
    vecteur; vectorial; downsampling; high cardinality series; tags or fields; base de graphe; shortest path;
    variable length pattern; friends of friends; pertinence de la recherche; pertinence; typo tolerant; ranking
    of search results; search engine; moteur de recherche; autocomplete search; search as you type; node label;
    graph has; shortest path between; search product; product search; match a r b; return a r b; sensor
    readings; readings per; measurements; weather station; iot; temperature; metrics of devices; similar
    products; similar images; similarity; nearest; recommendation; recommend similar; look alike; hops;
    traversal; relationships between people; social graph; path between; natural language search; ask documents;
    full text search engine; search results order; relevancy; donnees temporelles; mesures; releves;
    ressemblantes; fautes de frappe; ranking; exact matches; boost; facets; classer les resultats; duplicate
    nodes; merge nodes; relationships in the graph; courbes; curves; per hour over; agreger par heure;
    interpolation; similarite; descriptions similaires; near identical; spell; graph of companies; ownership;
    indirect; transitive
  `),
  hints: terms(`
    relevance; synonym; stemming; boosting; capteur; sensor data; recall; rappel; rag; node; nodes; graph; graphe
  `),
};
