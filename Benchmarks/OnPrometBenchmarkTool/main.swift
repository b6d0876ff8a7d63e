import OnPrometBenchmark

BenchmarkTool.main()
