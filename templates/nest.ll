; Made from nest.py and moves.py of kernelgen/build (sha256 9818207299a5b43b73f3041cdb5816ce289ae0898b2bac5041d5b95075d84b87).

define internal fastcc noundef range(i32 0, 2) i32 @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, ptr readonly captures(none) %arg.steps, ptr readonly captures(none) %arg.table, ptr captures(none) %arg.work, i64 %arg.nops, i64 %arg.total, i64 %arg.scratch, i64 %arg.row, i64 %arg.rows, i64 %arg.col, i64 %arg.cols, i64 range(i64 0, 2) %arg.fresh, i64 %arg.line, i64 %arg.lanes, i64 %arg.bound, i64 %arg.body) unnamed_addr {
entry:
  %.170.i.i = alloca ptr, align 8
  %.350.i.i = alloca ptr, align 8
  %.64.i.i = alloca ptr, align 8
  %.364.i = alloca ptr, align 8
  %.408.i = alloca ptr, align 8
  %.488.i = alloca ptr, align 8
  %.584.i = alloca ptr, align 8
  %.170.i = alloca ptr, align 8
  %.350.i = alloca ptr, align 8
  %.439 = alloca ptr, align 8
  store ptr null, ptr %.439, align 8
  %.482 = alloca ptr, align 8
  store ptr null, ptr %.482, align 8
  %.872 = alloca ptr, align 8
  store ptr null, ptr %.872, align 8
  %.51 = mul nsw i64 %arg.cols, %arg.rows
  %.59 = icmp eq i64 %arg.lanes, 0
  br i1 %.59, label %B0.endif, label %B0.else, !prof !0

B124:                                             ; preds = %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit
  %.198 = inttoptr i64 %arg.body to ptr
  tail call void %.198(i64 %arg.bound, i64 %"$phi118.0.2.0")
  br label %B158

B158:                                             ; preds = %B124, %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit
  %brmerge = or i1 %.101.not, %direct.2.0.lcssa.i
  br i1 %brmerge, label %B630, label %B166

B166:                                             ; preds = %B158
  br i1 %.135182.not.i, label %B196.if.lr.ph, label %B596

B196.if.lr.ph:                                    ; preds = %B166
  %.idx240 = shl i64 %arg.total, 4
  %0 = getelementptr i8, ptr %arg.work, i64 %.idx240
  %1 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.472 = add nsw i64 %rem.0, -1
  br label %B196.if

B336:                                             ; preds = %B196.if
  %.341 = getelementptr i64, ptr %0, i64 %.233.0252
  %.342 = load i64, ptr %.341, align 8
  %.386 = getelementptr i64, ptr %1, i64 %.233.0252
  %.387 = load i64, ptr %.386, align 8
  %.390 = mul nsw i64 %.347, %"$phi118.0.2.0"
  %.391 = add nsw i64 %.387, %.390
  %.396.not = icmp eq i64 %.342, 0
  br i1 %.396.not, label %B410, label %B392

B392:                                             ; preds = %B336
  store i64 %.391, ptr %.386, align 8
  br label %B196.backedge

B196.backedge:                                    ; preds = %B410, %B448, %B392, %B196.if
  %exitcond.not = icmp eq i64 %.302, %arg.nops
  br i1 %exitcond.not, label %B596, label %B196.if

B410:                                             ; preds = %B336
  store i64 %.364, ptr %.386, align 8
  %.428 = icmp eq i64 %.335, 1
  br i1 %.428, label %B448, label %B196.backedge

B448:                                             ; preds = %B410
  store ptr null, ptr %.439, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.439, i64 %.364, i64 %.347, i64 %.391, i64 %.347, i64 %rem.0, i64 %.347)
  %.468 = mul nsw i64 %.347, %rem.0
  %.470 = add nsw i64 %.364, %.468
  %.474 = mul nsw i64 %.347, %.472
  %.476 = add nsw i64 %.364, %.474
  store ptr null, ptr %.482, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.482, i64 %.470, i64 %.347, i64 %.476, i64 0, i64 %"$phi40.0.2.0", i64 %.347)
  br label %B196.backedge

B596:                                             ; preds = %B196.backedge, %B166
  %.525 = inttoptr i64 %arg.body to ptr
  tail call void %.525(i64 %arg.bound, i64 %arg.lanes)
  br label %B630

B630:                                             ; preds = %B158, %B596
  %.624253.not = icmp slt i64 %arg.nops, 1
  br i1 %.624253.not, label %B1088, label %B660.if.lr.ph

B660.if.lr.ph:                                    ; preds = %B630
  %.idx = shl i64 %arg.total, 4
  %2 = getelementptr i8, ptr %arg.work, i64 %.idx
  %.764.not = icmp eq i64 %arg.row, 0
  %3 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.789 = icmp sgt i64 %arg.rows, 1
  %4 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.33.i = icmp slt i64 %arg.cols, %arg.rows
  %.299103.not.i = icmp slt i64 %arg.rows, 1
  %.119106.not.i = icmp slt i64 %arg.cols, 1
  br label %B660.if

B792:                                             ; preds = %_ZN9kernelgen5build4nest11_is_writtenB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit
  %.738 = getelementptr i8, ptr %.675, i64 16
  %.739 = load i64, ptr %.738, align 8
  %.741 = add nsw i64 %.739, %arg.scratch
  %.747 = getelementptr i64, ptr %arg.work, i64 %.568.0254
  %.748 = load i64, ptr %.747, align 8
  %.751 = getelementptr i64, ptr %arg.steps, i64 %.568.0254
  %.752 = load i64, ptr %.751, align 8
  %.754 = mul nsw i64 %.752, %arg.col
  %.755 = add nsw i64 %.754, %.748
  br i1 %.764.not, label %B904, label %B870

B870:                                             ; preds = %B792
  %.770 = getelementptr i64, ptr %3, i64 %.568.0254
  %.771 = load i64, ptr %.770, align 8
  %.773 = mul nsw i64 %.771, %arg.row
  %.775 = add nsw i64 %.773, %.755
  br label %B904

B904:                                             ; preds = %B870, %B792
  %start.3.1 = phi i64 [ %.775, %B870 ], [ %.755, %B792 ]
  %.784.not = icmp eq i64 %.671, 0
  br i1 %.784.not, label %B1030, label %B926

B926:                                             ; preds = %B904
  br i1 %.789, label %B938, label %B962

B938:                                             ; preds = %B926
  %.795 = getelementptr i64, ptr %4, i64 %.568.0254
  %.796 = load i64, ptr %.795, align 8
  br label %B962

B962:                                             ; preds = %B926, %B938
  %"$phi962.1.2.1" = phi i64 [ %.796, %B938 ], [ 0, %B926 ]
  %.816 = mul nsw i64 %.676, %arg.cols
  call void @llvm.lifetime.start.p0(ptr nonnull %.170.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.350.i)
  store ptr null, ptr %.170.i, align 8, !noalias !1
  store ptr null, ptr %.350.i, align 8, !noalias !1
  br i1 %.33.i, label %B16.i, label %B120.i

B16.i:                                            ; preds = %B962
  br i1 %.119106.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B46.if.i

B120.i:                                           ; preds = %B962
  br i1 %.299103.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B150.if.i

B46.if.i:                                         ; preds = %B16.i, %B46.if.i
  %.61.0107.i = phi i64 [ %.132.i, %B46.if.i ], [ 0, %B16.i ]
  %.132.i = add nuw nsw i64 %.61.0107.i, 1
  %.159.i = mul nsw i64 %.61.0107.i, %.752
  %.161.i = add nsw i64 %.159.i, %start.3.1
  %.163.i = mul nsw i64 %.61.0107.i, %.676
  %.165.i = add nsw i64 %.163.i, %.741
  store ptr null, ptr %.170.i, align 8, !noalias !1
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.170.i, i64 %.161.i, i64 %"$phi962.1.2.1", i64 %.165.i, i64 %.816, i64 %arg.rows, i64 %.676)
  %exitcond110.not.i = icmp eq i64 %arg.cols, %.132.i
  br i1 %exitcond110.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B46.if.i

B150.if.i:                                        ; preds = %B120.i, %B150.if.i
  %.243.0104.i = phi i64 [ %.312.i, %B150.if.i ], [ 0, %B120.i ]
  %.312.i = add nuw nsw i64 %.243.0104.i, 1
  %.339.i = mul nsw i64 %.243.0104.i, %"$phi962.1.2.1"
  %.341.i = add nsw i64 %.339.i, %start.3.1
  %.343.i = mul nsw i64 %.243.0104.i, %.816
  %.345.i = add nsw i64 %.343.i, %.741
  store ptr null, ptr %.350.i, align 8, !noalias !1
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.350.i, i64 %.341.i, i64 %.752, i64 %.345.i, i64 %.676, i64 %arg.cols, i64 %.676)
  %exitcond.not.i = icmp eq i64 %arg.rows, %.312.i
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B150.if.i

_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit: ; preds = %B150.if.i, %B46.if.i, %B16.i, %B120.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.170.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.350.i)
  br label %B660.backedge

B1030:                                            ; preds = %B904
  br i1 %.101.not, label %B660.backedge, label %B1034

B1034:                                            ; preds = %B1030
  %.862 = mul nsw i64 %.676, %"$phi118.0.2.0"
  %.864 = add nsw i64 %start.3.1, %.862
  store ptr null, ptr %.872, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.872, i64 %.864, i64 %.676, i64 %.741, i64 %.676, i64 %rem.0, i64 %.676)
  br label %B660.backedge

B660.backedge:                                    ; preds = %B1030, %B1034, %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, %_ZN9kernelgen5build4nest11_is_writtenB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit
  %exitcond258.not = icmp eq i64 %.637, %arg.nops
  br i1 %exitcond258.not, label %B1088, label %B660.if

B1088:                                            ; preds = %B660.backedge, %B630
  store ptr null, ptr %retptr, align 8
  ret i32 0

B0.else:                                          ; preds = %entry
  %.70 = icmp ne i64 %.51, -9223372036854775808
  %.71 = icmp ne i64 %arg.lanes, -1
  %.72.not = or i1 %.70, %.71
  br i1 %.72.not, label %B0.else.if, label %B0.endif, !prof !4

B0.endif:                                         ; preds = %20, %B0.else, %entry
  %rem.0 = phi i64 [ 0, %entry ], [ %spec.select242, %20 ], [ 0, %B0.else ]
  %.101.not = icmp eq i64 %rem.0, 0
  %.105 = sub nsw i64 %arg.lanes, %rem.0
  %"$phi40.0.2.0" = select i1 %.101.not, i64 0, i64 %.105
  call void @llvm.lifetime.start.p0(ptr nonnull %.364.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.408.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.488.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.584.i)
  store ptr null, ptr %.364.i, align 8, !noalias !5
  store ptr null, ptr %.408.i, align 8, !noalias !5
  store ptr null, ptr %.488.i, align 8, !noalias !5
  store ptr null, ptr %.584.i, align 8, !noalias !5
  %.135182.not.i = icmp sgt i64 %arg.nops, 0
  br i1 %.135182.not.i, label %B50.if.lr.ph.i, label %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit

B50.if.lr.ph.i:                                   ; preds = %B0.endif
  %.idx.i = shl i64 %arg.total, 4
  %5 = getelementptr i8, ptr %arg.work, i64 %.idx.i
  %.240.not.i = icmp eq i64 %arg.row, 0
  %6 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %7 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.345.i245 = icmp ne i64 %arg.fresh, 0
  %.348.i = icmp eq i64 %arg.rows, 1
  %.33.i.i = icmp slt i64 %arg.cols, %arg.rows
  %.299103.not.i.i = icmp slt i64 %arg.rows, 1
  %.119106.not.i.i = icmp slt i64 %arg.cols, 1
  %.18.i.i = icmp slt i64 %arg.cols, %.51
  %.565.not.i = icmp eq i64 %"$phi40.0.2.0", 0
  %.574.i = add nsw i64 %.51, -1
  br label %B50.if.i

B156.i:                                           ; preds = %B50.if.i
  %.223.i = getelementptr i64, ptr %arg.work, i64 %.76.0184.i
  %.224.i = load i64, ptr %.223.i, align 8, !noalias !5
  %.227.i = getelementptr i64, ptr %arg.steps, i64 %.76.0184.i
  %.228.i = load i64, ptr %.227.i, align 8, !noalias !5
  %.230.i = mul nsw i64 %.228.i, %arg.col
  %.231.i = add nsw i64 %.230.i, %.224.i
  br i1 %.240.not.i, label %B234.i, label %B200.i

B200.i:                                           ; preds = %B156.i
  %.246.i = getelementptr i64, ptr %6, i64 %.76.0184.i
  %.247.i = load i64, ptr %.246.i, align 8, !noalias !5
  %.249.i = mul nsw i64 %.247.i, %arg.row
  %.251.i = add nsw i64 %.249.i, %.231.i
  br label %B234.i

B234.i:                                           ; preds = %B200.i, %B156.i
  %start.2.1.i = phi i64 [ %.251.i, %B200.i ], [ %.231.i, %B156.i ]
  %.263.i = getelementptr i8, ptr %8, i64 16
  %.264.i = load i64, ptr %.263.i, align 8, !noalias !5
  %.266.i = add nsw i64 %.264.i, %arg.scratch
  %.275.i = getelementptr i64, ptr %7, i64 %.76.0184.i
  store i64 %.266.i, ptr %.275.i, align 8, !noalias !5
  switch i64 %.188.i, label %B380.i [
    i64 0, label %B306.i
    i64 3, label %B350.i
  ]

B306.i:                                           ; preds = %B234.i
  store i64 %start.2.1.i, ptr %.275.i, align 8, !noalias !5
  br label %B895.i

B350.i:                                           ; preds = %B234.i
  %.320.i = mul nsw i64 %.193.i, %arg.line
  %.324.i = add nsw i64 %.266.i, %.320.i
  store i64 %.324.i, ptr %.275.i, align 8, !noalias !5
  br label %B895.i

B380.i:                                           ; preds = %B234.i
  %.337.i = icmp eq i64 %.181.i, 1
  %.342.i = icmp eq i64 %.188.i, 1
  %or.cond.i = select i1 %.342.i, i1 true, i1 %.345.i245
  %or.cond186.i = select i1 %.337.i, i1 %or.cond.i, i1 false
  br i1 %or.cond186.i, label %B428.i, label %B895.i

B428.i:                                           ; preds = %B380.i
  br i1 %.348.i, label %B440.i, label %B494.i

B440.i:                                           ; preds = %B428.i
  %.356.i = load i64, ptr %.227.i, align 8, !noalias !5
  store ptr null, ptr %.364.i, align 8, !noalias !5
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.364.i, i64 %.266.i, i64 %.193.i, i64 %start.2.1.i, i64 %.356.i, i64 %arg.cols, i64 %.193.i)
  br label %B780.i

B494.i:                                           ; preds = %B428.i
  %.392.i = icmp eq i64 %.188.i, 2
  br i1 %.392.i, label %B516.i, label %B606.i

B516.i:                                           ; preds = %B494.i
  %.400.i = load i64, ptr %.227.i, align 8, !noalias !5
  store ptr null, ptr %.408.i, align 8, !noalias !5
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.408.i, i64 %.266.i, i64 %.193.i, i64 %start.2.1.i, i64 %.400.i, i64 %arg.cols, i64 %.193.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.64.i.i), !noalias !5
  store ptr null, ptr %.64.i.i, align 8, !noalias !8
  br i1 %.18.i.i, label %B20.i.i, label %_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i

B20.i.i:                                          ; preds = %B516.i, %B20.i.i
  %done.2.0.i.i = phi i64 [ %.89.i.i, %B20.i.i ], [ %arg.cols, %B516.i ]
  %.22.i.i = sub nsw i64 %.51, %done.2.0.i.i
  %.11.i.i.i = tail call i64 @llvm.smin.i64(i64 %.22.i.i, i64 %done.2.0.i.i)
  %.57.i.i = mul nsw i64 %done.2.0.i.i, %.193.i
  %.59.i.i = add nsw i64 %.57.i.i, %.266.i
  store ptr null, ptr %.64.i.i, align 8, !noalias !8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.64.i.i, i64 %.59.i.i, i64 %.193.i, i64 %.266.i, i64 %.193.i, i64 %.11.i.i.i, i64 %.193.i)
  %.89.i.i = add nsw i64 %.11.i.i.i, %done.2.0.i.i
  %.93.i.i = icmp slt i64 %.89.i.i, %.51
  br i1 %.93.i.i, label %B20.i.i, label %_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i

_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i: ; preds = %B20.i.i, %B516.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.64.i.i), !noalias !5
  br label %B780.i

B606.i:                                           ; preds = %B494.i
  %.468.i = getelementptr i64, ptr %6, i64 %.76.0184.i
  %.469.i = load i64, ptr %.468.i, align 8, !noalias !5
  %.471.i = icmp eq i64 %.469.i, %.193.i
  %.476.i = mul nsw i64 %.193.i, %arg.cols
  %.480.i = load i64, ptr %.227.i, align 8, !noalias !5
  br i1 %.471.i, label %B636.i, label %B698.i

B636.i:                                           ; preds = %B606.i
  store ptr null, ptr %.488.i, align 8, !noalias !5
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.488.i, i64 %.266.i, i64 %.476.i, i64 %start.2.1.i, i64 %.480.i, i64 %arg.rows, i64 %arg.cols, i64 %.193.i)
  br label %B780.i

B698.i:                                           ; preds = %B606.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.170.i.i), !noalias !5
  call void @llvm.lifetime.start.p0(ptr nonnull %.350.i.i), !noalias !5
  store ptr null, ptr %.170.i.i, align 8, !noalias !11
  store ptr null, ptr %.350.i.i, align 8, !noalias !11
  br i1 %.33.i.i, label %B16.i.i, label %B120.i.i

B16.i.i:                                          ; preds = %B698.i
  br i1 %.119106.not.i.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.i, label %B46.if.i.i

B120.i.i:                                         ; preds = %B698.i
  br i1 %.299103.not.i.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.i, label %B150.if.i.i

B46.if.i.i:                                       ; preds = %B16.i.i, %B46.if.i.i
  %.61.0107.i.i = phi i64 [ %.132.i.i, %B46.if.i.i ], [ 0, %B16.i.i ]
  %.132.i.i = add nuw nsw i64 %.61.0107.i.i, 1
  %.159.i.i = mul nsw i64 %.61.0107.i.i, %.193.i
  %.161.i.i = add nsw i64 %.159.i.i, %.266.i
  %.163.i.i = mul nsw i64 %.61.0107.i.i, %.480.i
  %.165.i.i = add nsw i64 %.163.i.i, %start.2.1.i
  store ptr null, ptr %.170.i.i, align 8, !noalias !11
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.170.i.i, i64 %.161.i.i, i64 %.476.i, i64 %.165.i.i, i64 %.469.i, i64 %arg.rows, i64 %.193.i)
  %exitcond110.not.i.i = icmp eq i64 %arg.cols, %.132.i.i
  br i1 %exitcond110.not.i.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.i, label %B46.if.i.i

B150.if.i.i:                                      ; preds = %B120.i.i, %B150.if.i.i
  %.243.0104.i.i = phi i64 [ %.312.i.i, %B150.if.i.i ], [ 0, %B120.i.i ]
  %.312.i.i = add nuw nsw i64 %.243.0104.i.i, 1
  %.339.i.i = mul nsw i64 %.243.0104.i.i, %.476.i
  %.341.i.i = add nsw i64 %.339.i.i, %.266.i
  %.343.i.i = mul nsw i64 %.243.0104.i.i, %.469.i
  %.345.i.i = add nsw i64 %.343.i.i, %start.2.1.i
  store ptr null, ptr %.350.i.i, align 8, !noalias !11
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.350.i.i, i64 %.341.i.i, i64 %.193.i, i64 %.345.i.i, i64 %.480.i, i64 %arg.cols, i64 %.193.i)
  %exitcond.not.i.i = icmp eq i64 %arg.rows, %.312.i.i
  br i1 %exitcond.not.i.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.i, label %B150.if.i.i

_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.i: ; preds = %B150.if.i.i, %B46.if.i.i, %B120.i.i, %B16.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.170.i.i), !noalias !5
  call void @llvm.lifetime.end.p0(ptr nonnull %.350.i.i), !noalias !5
  br label %B780.i

B780.i:                                           ; preds = %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.i, %B636.i, %_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i, %B440.i
  br i1 %.565.not.i, label %B895.i, label %B784.i

B784.i:                                           ; preds = %B780.i
  %.570.i = mul nsw i64 %.193.i, %.51
  %.572.i = add nsw i64 %.266.i, %.570.i
  %.576.i = mul nsw i64 %.193.i, %.574.i
  %.578.i = add nsw i64 %.266.i, %.576.i
  store ptr null, ptr %.584.i, align 8, !noalias !5
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.584.i, i64 %.572.i, i64 %.193.i, i64 %.578.i, i64 0, i64 %"$phi40.0.2.0", i64 %.193.i)
  br label %B895.i

B895.i:                                           ; preds = %B50.if.i, %B784.i, %B780.i, %B380.i, %B350.i, %B306.i
  %direct.3.1.i = phi i64 [ %direct.2.0185.i, %B50.if.i ], [ 1, %B306.i ], [ %direct.2.0185.i, %B350.i ], [ %direct.2.0185.i, %B380.i ], [ %direct.2.0185.i, %B784.i ], [ %direct.2.0185.i, %B780.i ]
  %exitcond.not.i246 = icmp eq i64 %.148.i, %arg.nops
  br i1 %exitcond.not.i246, label %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.loopexit, label %B50.if.i

B50.if.i:                                         ; preds = %B895.i, %B50.if.lr.ph.i
  %direct.2.0185.i = phi i64 [ 0, %B50.if.lr.ph.i ], [ %direct.3.1.i, %B895.i ]
  %.76.0184.i = phi i64 [ 0, %B50.if.lr.ph.i ], [ %.148.i, %B895.i ]
  %.148.i = add nuw nsw i64 %.76.0184.i, 1
  %.idx180.i = mul i64 %.76.0184.i, 24
  %8 = getelementptr i8, ptr %arg.table, i64 %.idx180.i
  %.180.i = getelementptr i8, ptr %8, i64 8
  %.181.i = load i64, ptr %.180.i, align 8, !noalias !5
  %.187.i = getelementptr i64, ptr %5, i64 %.76.0184.i
  %.188.i = load i64, ptr %.187.i, align 8, !noalias !5
  %.193.i = load i64, ptr %8, align 8, !noalias !5
  %.204.i = icmp eq i64 %.181.i, 0
  br i1 %.204.i, label %B895.i, label %B156.i

_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.loopexit: ; preds = %B895.i
  %9 = icmp eq i64 %direct.3.1.i, 0
  br label %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit

_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit: ; preds = %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.loopexit, %B0.endif
  %direct.2.0.lcssa.i = phi i1 [ true, %B0.endif ], [ %9, %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.loopexit ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.364.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.408.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.488.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.584.i)
  %10 = sub i64 0, %rem.0
  %"$phi118.0.2.0.p" = select i1 %direct.2.0.lcssa.i, i64 %"$phi40.0.2.0", i64 %10
  %"$phi118.0.2.0" = add i64 %"$phi118.0.2.0.p", %.51
  %.193.not = icmp eq i64 %"$phi118.0.2.0", 0
  br i1 %.193.not, label %B158, label %B124

B0.else.if:                                       ; preds = %B0.else
  %11 = or i64 %arg.lanes, %.51
  %12 = icmp ult i64 %11, 4294967296
  br i1 %12, label %13, label %18

13:                                               ; preds = %B0.else.if
  %14 = trunc nuw i64 %arg.lanes to i32
  %15 = trunc nuw i64 %.51 to i32
  %16 = urem i32 %15, %14
  %17 = zext i32 %16 to i64
  br label %20

18:                                               ; preds = %B0.else.if
  %19 = srem i64 %.51, %arg.lanes
  br label %20

20:                                               ; preds = %18, %13
  %21 = phi i64 [ %17, %13 ], [ %19, %18 ]
  %.77 = xor i64 %21, %arg.lanes
  %.78 = icmp slt i64 %.77, 0
  %.79 = icmp ne i64 %21, 0
  %.80 = and i1 %.79, %.78
  %.87 = select i1 %.80, i64 %arg.lanes, i64 0
  %spec.select242 = add i64 %.87, %21
  br label %B0.endif

B196.if:                                          ; preds = %B196.if.lr.ph, %B196.backedge
  %.233.0252 = phi i64 [ 0, %B196.if.lr.ph ], [ %.302, %B196.backedge ]
  %.302 = add nuw nsw i64 %.233.0252, 1
  %.idx247 = mul i64 %.233.0252, 24
  %22 = getelementptr i8, ptr %arg.table, i64 %.idx247
  %.334 = getelementptr i8, ptr %22, i64 8
  %.335 = load i64, ptr %.334, align 8
  %.347 = load i64, ptr %22, align 8
  %.361 = getelementptr i8, ptr %22, i64 16
  %.362 = load i64, ptr %.361, align 8
  %.364 = add nsw i64 %.362, %arg.scratch
  %.369 = icmp eq i64 %.335, 0
  br i1 %.369, label %B196.backedge, label %B336

B660.if:                                          ; preds = %B660.if.lr.ph, %B660.backedge
  %.568.0254 = phi i64 [ 0, %B660.if.lr.ph ], [ %.637, %B660.backedge ]
  %.637 = add nuw nsw i64 %.568.0254, 1
  %.670 = getelementptr i64, ptr %2, i64 %.568.0254
  %.671 = load i64, ptr %.670, align 8
  %.675.idx = mul i64 %.568.0254, 24
  %.675 = getelementptr i8, ptr %arg.table, i64 %.675.idx
  %.676 = load i64, ptr %.675, align 8
  %.688 = getelementptr i8, ptr %.675, i64 8
  %.689 = load i64, ptr %.688, align 8
  br label %B8.i.i

B8.i.i:                                           ; preds = %B8.if.i.i, %B660.if
  %.14.0.i.i = phi i64 [ 0, %B660.if ], [ %.58.i.i, %B8.if.i.i ]
  %exitcond.not.i.not.not.i.not = icmp eq i64 %.14.0.i.i, 2
  br i1 %exitcond.not.i.not.not.i.not, label %_ZN9kernelgen5build4nest11_is_writtenB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit, label %B8.if.i.i

B8.if.i.i:                                        ; preds = %B8.i.i
  %trunc.i.i = trunc nuw i64 %.14.0.i.i to i1
  %spec.select.i.i = select i1 %trunc.i.i, i64 4, i64 2
  %.58.i.i = add nuw nsw i64 %.14.0.i.i, 1
  %.84.i.i = icmp eq i64 %spec.select.i.i, %.689
  br i1 %.84.i.i, label %_ZN9kernelgen5build4nest11_is_writtenB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit, label %B8.i.i

_ZN9kernelgen5build4nest11_is_writtenB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit: ; preds = %B8.i.i, %B8.if.i.i
  %.725 = icmp eq i64 %.671, 3
  %or.cond = select i1 %exitcond.not.i.not.not.i.not, i1 true, i1 %.725
  br i1 %or.cond, label %B660.backedge, label %B792
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_step, i64 %arg.source, i64 %arg.source_step, i64 %arg.count, i64 %arg.item) unnamed_addr #0 {
entry:
  %0 = tail call range(i64 0, 65) i64 @llvm.ctpop.i64(i64 %arg.item)
  %1 = icmp eq i64 %0, 1
  br i1 %1, label %entry.split, label %B1108

entry.split:                                      ; preds = %entry
  %2 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %arg.item, i1 true)
  switch i64 %2, label %B1108 [
    i64 3, label %B16
    i64 2, label %B434
    i64 0, label %B852
    i64 1, label %B986
  ]

B16:                                              ; preds = %entry.split
  %.28 = icmp eq i64 %arg.target_step, 8
  %.31 = icmp eq i64 %arg.source_step, 8
  %or.cond = select i1 %.28, i1 %.31, i1 false
  br i1 %or.cond, label %B40, label %B162

B40:                                              ; preds = %B16
  %.121446.not = icmp slt i64 %arg.count, 1
  br i1 %.121446.not, label %common.ret, label %B70.if

common.ret:                                       ; preds = %B1016.if, %B882.if, %B748.if, %B664.if, %B488.if, %B330.if, %B246.if, %B70.if, %B1138.if, %B1108, %B986, %B852, %B718, %B604, %B458, %B300, %B186, %B40
  store ptr null, ptr %retptr, align 8
  ret void

B162:                                             ; preds = %B16
  %.184 = icmp eq i64 %arg.source_step, 0
  %or.cond1 = select i1 %.28, i1 %.184, i1 false
  br i1 %or.cond1, label %B186, label %B300

B186:                                             ; preds = %B162
  %.191 = inttoptr i64 %arg.source to ptr
  %.192 = load i64, ptr %.191, align 1
  %.280443.not = icmp slt i64 %arg.count, 1
  br i1 %.280443.not, label %common.ret, label %B246.if

B300:                                             ; preds = %B162
  %.417440.not = icmp slt i64 %arg.count, 1
  br i1 %.417440.not, label %common.ret, label %B330.if

B434:                                             ; preds = %entry.split
  %.488 = icmp eq i64 %arg.target_step, 4
  %.491 = icmp eq i64 %arg.source_step, 4
  %or.cond2 = select i1 %.488, i1 %.491, i1 false
  br i1 %or.cond2, label %B458, label %B580

B458:                                             ; preds = %B434
  %.579437.not = icmp slt i64 %arg.count, 1
  br i1 %.579437.not, label %common.ret, label %B488.if

B580:                                             ; preds = %B434
  %.642 = icmp eq i64 %arg.source_step, 0
  %or.cond3 = select i1 %.488, i1 %.642, i1 false
  br i1 %or.cond3, label %B604, label %B718

B604:                                             ; preds = %B580
  %.649 = inttoptr i64 %arg.source to ptr
  %.650 = load i32, ptr %.649, align 1
  %.738434.not = icmp slt i64 %arg.count, 1
  br i1 %.738434.not, label %common.ret, label %B664.if

B718:                                             ; preds = %B580
  %.875431.not = icmp slt i64 %arg.count, 1
  br i1 %.875431.not, label %common.ret, label %B748.if

B852:                                             ; preds = %entry.split
  %.1027428.not = icmp slt i64 %arg.count, 1
  br i1 %.1027428.not, label %common.ret, label %B882.if

B986:                                             ; preds = %entry.split
  %.1179425.not = icmp slt i64 %arg.count, 1
  br i1 %.1179425.not, label %common.ret, label %B1016.if

B1108:                                            ; preds = %entry, %entry.split
  %.1326449.not = icmp slt i64 %arg.count, 1
  br i1 %.1326449.not, label %common.ret, label %B1138.if

B70.if:                                           ; preds = %B40, %B70.if
  %.63.0447 = phi i64 [ %.134, %B70.if ], [ 0, %B40 ]
  %.134 = add nuw nsw i64 %.63.0447, 1
  %3 = shl nsw i64 %.63.0447, 3
  %.161 = add nsw i64 %3, %arg.target
  %.164 = add nsw i64 %3, %arg.source
  %.165 = inttoptr i64 %.164 to ptr
  %.166 = load i64, ptr %.165, align 1
  %.167 = inttoptr i64 %.161 to ptr
  store i64 %.166, ptr %.167, align 1
  %exitcond458.not = icmp eq i64 %arg.count, %.134
  br i1 %exitcond458.not, label %common.ret, label %B70.if

B246.if:                                          ; preds = %B186, %B246.if
  %.224.0444 = phi i64 [ %.293, %B246.if ], [ 0, %B186 ]
  %.293 = add nuw nsw i64 %.224.0444, 1
  %4 = shl nsw i64 %.224.0444, 3
  %.320 = add nsw i64 %4, %arg.target
  %.322 = inttoptr i64 %.320 to ptr
  store i64 %.192, ptr %.322, align 1
  %exitcond457.not = icmp eq i64 %arg.count, %.293
  br i1 %exitcond457.not, label %common.ret, label %B246.if

B330.if:                                          ; preds = %B300, %B330.if
  %.361.0441 = phi i64 [ %.430, %B330.if ], [ 0, %B300 ]
  %.430 = add nuw nsw i64 %.361.0441, 1
  %.456 = mul nsw i64 %.361.0441, %arg.target_step
  %.458 = add nsw i64 %.456, %arg.target
  %.460 = mul nsw i64 %.361.0441, %arg.source_step
  %.462 = add nsw i64 %.460, %arg.source
  %.463 = inttoptr i64 %.462 to ptr
  %.464 = load i64, ptr %.463, align 1
  %.465 = inttoptr i64 %.458 to ptr
  store i64 %.464, ptr %.465, align 1
  %exitcond456.not = icmp eq i64 %arg.count, %.430
  br i1 %exitcond456.not, label %common.ret, label %B330.if

B488.if:                                          ; preds = %B458, %B488.if
  %.523.0438 = phi i64 [ %.592, %B488.if ], [ 0, %B458 ]
  %.592 = add nuw nsw i64 %.523.0438, 1
  %5 = shl nsw i64 %.523.0438, 2
  %.619 = add nsw i64 %5, %arg.target
  %.622 = add nsw i64 %5, %arg.source
  %.623 = inttoptr i64 %.622 to ptr
  %.624 = load i32, ptr %.623, align 1
  %.625 = inttoptr i64 %.619 to ptr
  store i32 %.624, ptr %.625, align 1
  %exitcond455.not = icmp eq i64 %arg.count, %.592
  br i1 %exitcond455.not, label %common.ret, label %B488.if

B664.if:                                          ; preds = %B604, %B664.if
  %.682.0435 = phi i64 [ %.751, %B664.if ], [ 0, %B604 ]
  %.751 = add nuw nsw i64 %.682.0435, 1
  %6 = shl nsw i64 %.682.0435, 2
  %.778 = add nsw i64 %6, %arg.target
  %.780 = inttoptr i64 %.778 to ptr
  store i32 %.650, ptr %.780, align 1
  %exitcond454.not = icmp eq i64 %arg.count, %.751
  br i1 %exitcond454.not, label %common.ret, label %B664.if

B748.if:                                          ; preds = %B718, %B748.if
  %.819.0432 = phi i64 [ %.888, %B748.if ], [ 0, %B718 ]
  %.888 = add nuw nsw i64 %.819.0432, 1
  %.914 = mul nsw i64 %.819.0432, %arg.target_step
  %.916 = add nsw i64 %.914, %arg.target
  %.918 = mul nsw i64 %.819.0432, %arg.source_step
  %.920 = add nsw i64 %.918, %arg.source
  %.921 = inttoptr i64 %.920 to ptr
  %.922 = load i32, ptr %.921, align 1
  %.923 = inttoptr i64 %.916 to ptr
  store i32 %.922, ptr %.923, align 1
  %exitcond453.not = icmp eq i64 %arg.count, %.888
  br i1 %exitcond453.not, label %common.ret, label %B748.if

B882.if:                                          ; preds = %B852, %B882.if
  %.971.0429 = phi i64 [ %.1040, %B882.if ], [ 0, %B852 ]
  %.1040 = add nuw nsw i64 %.971.0429, 1
  %.1066 = mul nsw i64 %.971.0429, %arg.target_step
  %.1068 = add nsw i64 %.1066, %arg.target
  %.1070 = mul nsw i64 %.971.0429, %arg.source_step
  %.1072 = add nsw i64 %.1070, %arg.source
  %.1073 = inttoptr i64 %.1072 to ptr
  %.1074 = load i8, ptr %.1073, align 1
  %.1075 = inttoptr i64 %.1068 to ptr
  store i8 %.1074, ptr %.1075, align 1
  %exitcond452.not = icmp eq i64 %arg.count, %.1040
  br i1 %exitcond452.not, label %common.ret, label %B882.if

B1016.if:                                         ; preds = %B986, %B1016.if
  %.1123.0426 = phi i64 [ %.1192, %B1016.if ], [ 0, %B986 ]
  %.1192 = add nuw nsw i64 %.1123.0426, 1
  %.1218 = mul nsw i64 %.1123.0426, %arg.target_step
  %.1220 = add nsw i64 %.1218, %arg.target
  %.1222 = mul nsw i64 %.1123.0426, %arg.source_step
  %.1224 = add nsw i64 %.1222, %arg.source
  %.1225 = inttoptr i64 %.1224 to ptr
  %.1226 = load i16, ptr %.1225, align 1
  %.1227 = inttoptr i64 %.1220 to ptr
  store i16 %.1226, ptr %.1227, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.1192
  br i1 %exitcond.not, label %common.ret, label %B1016.if

B1138.if:                                         ; preds = %B1108, %B1138.if
  %.1270.0450 = phi i64 [ %.1339, %B1138.if ], [ 0, %B1108 ]
  %.1339 = add nuw nsw i64 %.1270.0450, 1
  %.1365 = mul nsw i64 %.1270.0450, %arg.target_step
  %.1367 = add nsw i64 %.1365, %arg.target
  %.1369 = mul nsw i64 %.1270.0450, %arg.source_step
  %.1371 = add nsw i64 %.1369, %arg.source
  %.1372 = inttoptr i64 %.1371 to ptr
  %.1373 = load i64, ptr %.1372, align 1
  %.1374 = inttoptr i64 %.1367 to ptr
  store i64 %.1373, ptr %.1374, align 1
  %.1380 = add nsw i64 %.1367, 8
  %.1385 = add nsw i64 %.1371, 8
  %.1386 = inttoptr i64 %.1385 to ptr
  %.1387 = load i64, ptr %.1386, align 1
  %.1388 = inttoptr i64 %.1380 to ptr
  store i64 %.1387, ptr %.1388, align 1
  %exitcond459.not = icmp eq i64 %arg.count, %.1339
  br i1 %exitcond459.not, label %common.ret, label %B1138.if
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_row, i64 %arg.source, i64 %arg.source_row, i64 %arg.rows, i64 %arg.cols, i64 %arg.item) unnamed_addr #0 {
entry:
  %.992 = alloca ptr, align 8
  store ptr null, ptr %.992, align 8
  %.26 = icmp eq i64 %arg.item, 4
  %.29 = icmp sgt i64 %arg.rows, 7
  %or.cond = select i1 %.26, i1 %.29, i1 false
  %.32 = icmp sgt i64 %arg.cols, 7
  %or.cond1 = select i1 %or.cond, i1 %.32, i1 false
  br i1 %or.cond1, label %B40, label %B292

B40:                                              ; preds = %entry
  %0 = or i64 %arg.cols, 8
  %1 = icmp slt i64 %0, 4294967296
  %2 = lshr i64 %arg.cols, 3
  %3 = and i64 %2, 536870911
  %4 = select i1 %1, i64 %3, i64 %2
  %5 = and i64 %arg.cols, 7
  %.94.not = icmp ne i64 %5, 0
  %.96 = zext i1 %.94.not to i64
  %.97 = add nuw nsw i64 %4, %.96
  %.118248.not = icmp eq i64 %.97, 0
  br i1 %.118248.not, label %common.ret, label %B74.if.lr.ph

B74.if.lr.ph:                                     ; preds = %B40
  %.157 = add nsw i64 %arg.cols, -8
  %6 = or i64 %arg.rows, 8
  %7 = icmp slt i64 %6, 4294967296
  %8 = lshr i64 %arg.rows, 3
  %9 = and i64 %8, 536870911
  %10 = select i1 %7, i64 %9, i64 %8
  %11 = and i64 %arg.rows, 7
  %.245.not = icmp ne i64 %11, 0
  %.247 = zext i1 %.245.not to i64
  %.248 = add nuw nsw i64 %10, %.247
  %.269245.not = icmp eq i64 %.248, 0
  %.308 = add nsw i64 %arg.rows, -8
  %.361 = shl i64 %arg.source_row, 1
  %.365 = mul i64 %arg.source_row, 3
  %.373 = mul i64 %arg.source_row, 5
  %.377 = mul i64 %arg.source_row, 6
  %.381 = mul i64 %arg.source_row, 7
  %.417 = shl i64 %arg.target_row, 1
  %.421 = mul i64 %arg.target_row, 3
  %.429 = mul i64 %arg.target_row, 5
  %.433 = mul i64 %arg.target_row, 6
  %.437 = mul i64 %arg.target_row, 7
  br label %B74.if

B74.loopexit:                                     ; preds = %B150.if, %B74.if
  %.118 = icmp sgt i64 %.63.0249, 1
  br i1 %.118, label %B74.if, label %common.ret

common.ret:                                       ; preds = %B610.if, %B362.loopexit, %B74.loopexit, %B580, %B328, %B40
  store ptr null, ptr %retptr, align 8
  ret void

B292:                                             ; preds = %entry
  %.468 = icmp eq i64 %arg.item, 8
  %.471 = icmp sgt i64 %arg.rows, 3
  %or.cond2 = select i1 %.468, i1 %.471, i1 false
  %.474 = icmp sgt i64 %arg.cols, 3
  %or.cond3 = select i1 %or.cond2, i1 %.474, i1 false
  br i1 %or.cond3, label %B328, label %B580

B328:                                             ; preds = %B292
  %12 = or i64 %arg.cols, 4
  %13 = icmp slt i64 %12, 4294967296
  %14 = lshr i64 %arg.cols, 2
  %15 = and i64 %14, 1073741823
  %16 = select i1 %13, i64 %15, i64 %14
  %17 = and i64 %arg.cols, 3
  %.534.not = icmp ne i64 %17, 0
  %.536 = zext i1 %.534.not to i64
  %.537 = add nuw nsw i64 %16, %.536
  %.558242.not = icmp eq i64 %.537, 0
  br i1 %.558242.not, label %common.ret, label %B362.if.lr.ph

B362.if.lr.ph:                                    ; preds = %B328
  %.597 = add nsw i64 %arg.cols, -4
  %18 = or i64 %arg.rows, 4
  %19 = icmp slt i64 %18, 4294967296
  %20 = lshr i64 %arg.rows, 2
  %21 = and i64 %20, 1073741823
  %22 = select i1 %19, i64 %21, i64 %20
  %23 = and i64 %arg.rows, 3
  %.685.not = icmp ne i64 %23, 0
  %.687 = zext i1 %.685.not to i64
  %.688 = add nuw nsw i64 %22, %.687
  %.709239.not = icmp eq i64 %.688, 0
  %.748 = add nsw i64 %arg.rows, -4
  %.801 = shl i64 %arg.source_row, 1
  %.805 = mul i64 %arg.source_row, 3
  %.825 = shl i64 %arg.target_row, 1
  %.829 = mul i64 %arg.target_row, 3
  br label %B362.if

B362.loopexit:                                    ; preds = %B438.if, %B362.if
  %.558 = icmp sgt i64 %.505.0244, 1
  br i1 %.558, label %B362.if, label %common.ret

B580:                                             ; preds = %B292
  %.941236.not = icmp slt i64 %arg.rows, 1
  br i1 %.941236.not, label %common.ret, label %B610.if

B74.if:                                           ; preds = %B74.if.lr.ph, %B74.loopexit
  %.60.0250 = phi i64 [ 0, %B74.if.lr.ph ], [ %.131, %B74.loopexit ]
  %.63.0249 = phi i64 [ %.97, %B74.if.lr.ph ], [ %.127, %B74.loopexit ]
  %.127 = add nsw i64 %.63.0249, -1
  %.131 = add i64 %.60.0250, 8
  br i1 %.269245.not, label %B74.loopexit, label %B150.if.lr.ph

B150.if.lr.ph:                                    ; preds = %B74.if
  %.11.i = tail call i64 @llvm.smin.i64(i64 %.157, i64 %.60.0250)
  %.342 = shl nsw i64 %.11.i, 2
  %.346 = mul nsw i64 %.11.i, %arg.source_row
  %.348 = add nsw i64 %.346, %arg.source
  %24 = add i64 %.11.i, %arg.target_row
  %25 = shl i64 %24, 2
  br label %B150.if

B150.if:                                          ; preds = %B150.if.lr.ph, %B150.if
  %.216.0247 = phi i64 [ %.248, %B150.if.lr.ph ], [ %.278, %B150.if ]
  %.213.0246 = phi i64 [ 0, %B150.if.lr.ph ], [ %.282, %B150.if ]
  %.278 = add nsw i64 %.216.0247, -1
  %.282 = add i64 %.213.0246, 8
  %.11.i233 = tail call i64 @llvm.smin.i64(i64 %.308, i64 %.213.0246)
  %.338 = mul nsw i64 %.11.i233, %arg.target_row
  %.340 = add nsw i64 %.338, %arg.target
  %.343 = add nsw i64 %.340, %.342
  %.349 = shl nsw i64 %.11.i233, 2
  %.350 = add nsw i64 %.349, %.348
  %.355 = inttoptr i64 %.350 to ptr
  %.356 = load <8 x i32>, ptr %.355, align 1
  %.358 = add i64 %.350, %arg.source_row
  %.359 = inttoptr i64 %.358 to ptr
  %.360 = load <8 x i32>, ptr %.359, align 1
  %.362 = add i64 %.350, %.361
  %.363 = inttoptr i64 %.362 to ptr
  %.364 = load <8 x i32>, ptr %.363, align 1
  %.366 = add i64 %.350, %.365
  %.367 = inttoptr i64 %.366 to ptr
  %.368 = load <8 x i32>, ptr %.367, align 1
  %26 = add i64 %.11.i233, %arg.source_row
  %27 = shl i64 %26, 2
  %.370 = add i64 %27, %.348
  %.371 = inttoptr i64 %.370 to ptr
  %.372 = load <8 x i32>, ptr %.371, align 1
  %.374 = add i64 %.350, %.373
  %.375 = inttoptr i64 %.374 to ptr
  %.376 = load <8 x i32>, ptr %.375, align 1
  %.378 = add i64 %.350, %.377
  %.379 = inttoptr i64 %.378 to ptr
  %.380 = load <8 x i32>, ptr %.379, align 1
  %.382 = add i64 %.350, %.381
  %.383 = inttoptr i64 %.382 to ptr
  %.384 = load <8 x i32>, ptr %.383, align 1
  %.385 = shufflevector <8 x i32> %.356, <8 x i32> %.372, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.386 = shufflevector <8 x i32> %.356, <8 x i32> %.372, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.387 = shufflevector <8 x i32> %.360, <8 x i32> %.376, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.388 = shufflevector <8 x i32> %.360, <8 x i32> %.376, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.389 = shufflevector <8 x i32> %.364, <8 x i32> %.380, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.390 = shufflevector <8 x i32> %.364, <8 x i32> %.380, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.391 = shufflevector <8 x i32> %.368, <8 x i32> %.384, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.392 = shufflevector <8 x i32> %.368, <8 x i32> %.384, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.393 = shufflevector <8 x i32> %.385, <8 x i32> %.389, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.394 = shufflevector <8 x i32> %.385, <8 x i32> %.389, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.395 = shufflevector <8 x i32> %.387, <8 x i32> %.391, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.396 = shufflevector <8 x i32> %.387, <8 x i32> %.391, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.397 = shufflevector <8 x i32> %.386, <8 x i32> %.390, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.398 = shufflevector <8 x i32> %.386, <8 x i32> %.390, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.399 = shufflevector <8 x i32> %.388, <8 x i32> %.392, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.400 = shufflevector <8 x i32> %.388, <8 x i32> %.392, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.401 = shufflevector <8 x i32> %.393, <8 x i32> %.395, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.402 = shufflevector <8 x i32> %.393, <8 x i32> %.395, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.403 = shufflevector <8 x i32> %.394, <8 x i32> %.396, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.404 = shufflevector <8 x i32> %.394, <8 x i32> %.396, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.405 = shufflevector <8 x i32> %.397, <8 x i32> %.399, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.406 = shufflevector <8 x i32> %.397, <8 x i32> %.399, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.407 = shufflevector <8 x i32> %.398, <8 x i32> %.400, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.408 = shufflevector <8 x i32> %.398, <8 x i32> %.400, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.411 = inttoptr i64 %.343 to ptr
  store <8 x i32> %.401, ptr %.411, align 1
  %.414 = add i64 %.343, %arg.target_row
  %.415 = inttoptr i64 %.414 to ptr
  store <8 x i32> %.402, ptr %.415, align 1
  %.418 = add i64 %.343, %.417
  %.419 = inttoptr i64 %.418 to ptr
  store <8 x i32> %.403, ptr %.419, align 1
  %.422 = add i64 %.343, %.421
  %.423 = inttoptr i64 %.422 to ptr
  store <8 x i32> %.404, ptr %.423, align 1
  %.426 = add i64 %.340, %25
  %.427 = inttoptr i64 %.426 to ptr
  store <8 x i32> %.405, ptr %.427, align 1
  %.430 = add i64 %.343, %.429
  %.431 = inttoptr i64 %.430 to ptr
  store <8 x i32> %.406, ptr %.431, align 1
  %.434 = add i64 %.343, %.433
  %.435 = inttoptr i64 %.434 to ptr
  store <8 x i32> %.407, ptr %.435, align 1
  %.438 = add i64 %.343, %.437
  %.439 = inttoptr i64 %.438 to ptr
  store <8 x i32> %.408, ptr %.439, align 1
  %.269 = icmp sgt i64 %.216.0247, 1
  br i1 %.269, label %B150.if, label %B74.loopexit

B362.if:                                          ; preds = %B362.if.lr.ph, %B362.loopexit
  %.505.0244 = phi i64 [ %.537, %B362.if.lr.ph ], [ %.567, %B362.loopexit ]
  %.502.0243 = phi i64 [ 0, %B362.if.lr.ph ], [ %.571, %B362.loopexit ]
  %.567 = add nsw i64 %.505.0244, -1
  %.571 = add i64 %.502.0243, 4
  br i1 %.709239.not, label %B362.loopexit, label %B438.if.lr.ph

B438.if.lr.ph:                                    ; preds = %B362.if
  %.11.i234 = tail call i64 @llvm.smin.i64(i64 %.597, i64 %.502.0243)
  %.782 = shl nsw i64 %.11.i234, 3
  %.780 = add i64 %.782, %arg.target
  %.786 = mul nsw i64 %.11.i234, %arg.source_row
  %.788 = add nsw i64 %.786, %arg.source
  br label %B438.if

B438.if:                                          ; preds = %B438.if.lr.ph, %B438.if
  %.656.0241 = phi i64 [ %.688, %B438.if.lr.ph ], [ %.718, %B438.if ]
  %.653.0240 = phi i64 [ 0, %B438.if.lr.ph ], [ %.722, %B438.if ]
  %.718 = add nsw i64 %.656.0241, -1
  %.722 = add i64 %.653.0240, 4
  %.11.i235 = tail call i64 @llvm.smin.i64(i64 %.748, i64 %.653.0240)
  %.778 = mul nsw i64 %.11.i235, %arg.target_row
  %.783 = add i64 %.780, %.778
  %.789 = shl nsw i64 %.11.i235, 3
  %.790 = add nsw i64 %.788, %.789
  %.795 = inttoptr i64 %.790 to ptr
  %.796 = load <4 x i64>, ptr %.795, align 1
  %.798 = add i64 %.790, %arg.source_row
  %.799 = inttoptr i64 %.798 to ptr
  %.800 = load <4 x i64>, ptr %.799, align 1
  %.802 = add i64 %.790, %.801
  %.803 = inttoptr i64 %.802 to ptr
  %.804 = load <4 x i64>, ptr %.803, align 1
  %.806 = add i64 %.790, %.805
  %.807 = inttoptr i64 %.806 to ptr
  %.808 = load <4 x i64>, ptr %.807, align 1
  %.809 = shufflevector <4 x i64> %.796, <4 x i64> %.804, <4 x i32> <i32 0, i32 1, i32 4, i32 5>
  %.810 = shufflevector <4 x i64> %.796, <4 x i64> %.804, <4 x i32> <i32 2, i32 3, i32 6, i32 7>
  %.811 = shufflevector <4 x i64> %.800, <4 x i64> %.808, <4 x i32> <i32 0, i32 1, i32 4, i32 5>
  %.812 = shufflevector <4 x i64> %.800, <4 x i64> %.808, <4 x i32> <i32 2, i32 3, i32 6, i32 7>
  %.813 = shufflevector <4 x i64> %.809, <4 x i64> %.811, <4 x i32> <i32 0, i32 4, i32 2, i32 6>
  %.814 = shufflevector <4 x i64> %.809, <4 x i64> %.811, <4 x i32> <i32 1, i32 5, i32 3, i32 7>
  %.815 = shufflevector <4 x i64> %.810, <4 x i64> %.812, <4 x i32> <i32 0, i32 4, i32 2, i32 6>
  %.816 = shufflevector <4 x i64> %.810, <4 x i64> %.812, <4 x i32> <i32 1, i32 5, i32 3, i32 7>
  %.819 = inttoptr i64 %.783 to ptr
  store <4 x i64> %.813, ptr %.819, align 1
  %.822 = add i64 %.783, %arg.target_row
  %.823 = inttoptr i64 %.822 to ptr
  store <4 x i64> %.814, ptr %.823, align 1
  %.826 = add i64 %.783, %.825
  %.827 = inttoptr i64 %.826 to ptr
  store <4 x i64> %.815, ptr %.827, align 1
  %.830 = add i64 %.783, %.829
  %.831 = inttoptr i64 %.830 to ptr
  store <4 x i64> %.816, ptr %.831, align 1
  %.709 = icmp sgt i64 %.656.0241, 1
  br i1 %.709, label %B438.if, label %B362.loopexit

B610.if:                                          ; preds = %B580, %B610.if
  %.885.0237 = phi i64 [ %.954, %B610.if ], [ 0, %B580 ]
  %.954 = add nuw nsw i64 %.885.0237, 1
  %.981 = mul nsw i64 %.885.0237, %arg.target_row
  %.983 = add nsw i64 %.981, %arg.target
  %.986 = mul nsw i64 %.885.0237, %arg.item
  %.988 = add nsw i64 %.986, %arg.source
  store ptr null, ptr %.992, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.992, i64 %.983, i64 %arg.item, i64 %.988, i64 %arg.source_row, i64 %arg.cols, i64 %arg.item)
  %exitcond.not = icmp eq i64 %arg.rows, %.954
  br i1 %exitcond.not, label %common.ret, label %B610.if
}

define void @kernelgen_nest(ptr readonly captures(none) %p0, ptr readonly captures(none) %p1, ptr readonly captures(none) %p2, i64 %p3, ptr readonly captures(none) %p4, i64 %p5, i64 %p6, ptr captures(none) %p7, i64 %p8, i64 %p9, i64 %p10, i64 %p11, i64 %p12) local_unnamed_addr {
  %.284.i.i = alloca ptr, align 8
  %.445.i.i = alloca ptr, align 8
  %.624.i.i = alloca ptr, align 8
  %.878.i.i = alloca ptr, align 8
  %.1290.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.1290.i)
  store ptr null, ptr %.1290.i, align 8, !noalias !14
  %.125466.not.i = icmp slt i64 %p3, 1
  br i1 %.125466.not.i, label %B92.i, label %B34.if.lr.ph.i

B34.if.lr.ph.i:                                   ; preds = %0
  %.idx396.i = mul i64 %p6, 24
  %1 = getelementptr i8, ptr %p7, i64 %.idx396.i
  br label %B34.if.i

B68.i:                                            ; preds = %B34.if.i
  %.138.i = add nuw nsw i64 %.67.0468.i, 1
  %.211.i = getelementptr i64, ptr %1, i64 %.67.0468.i
  store i64 0, ptr %.211.i, align 8, !noalias !14
  %exitcond.not.i = icmp eq i64 %.138.i, %p3
  br i1 %exitcond.not.i, label %B92.i, label %B34.if.i

B92.i:                                            ; preds = %B68.i, %0
  %.220.i = load i64, ptr %p1, align 8, !noalias !14
  %.238.i = icmp sgt i64 %p3, 1
  br i1 %.238.i, label %B204.i, label %B340.i

B204.i:                                           ; preds = %B92.i
  %.247.i = getelementptr i8, ptr %p1, i64 8
  %.248.i = load i64, ptr %.247.i, align 8, !noalias !14
  %2 = getelementptr i64, ptr %p2, i64 %p5
  %.9554.not.i.i = icmp slt i64 %p5, 1
  br i1 %.9554.not.i.i, label %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i, label %B34.if.i.i

B106.i.i:                                         ; preds = %B34.if.i.i
  %.154.i.i = getelementptr i64, ptr %p2, i64 %.37.055.i.i
  %.155.i.i = load i64, ptr %.154.i.i, align 8, !noalias !18
  %.157.not.i.i = icmp eq i64 %.155.i.i, %.140.i.i
  br i1 %.157.not.i.i, label %B166.i.i, label %B130.i.i

B130.i.i:                                         ; preds = %B106.i.i
  %.165.i.i = getelementptr i64, ptr %2, i64 %.37.055.i.i
  %.166.i.i = load i64, ptr %.165.i.i, align 8, !noalias !18
  %.168.i.i = icmp eq i64 %.166.i.i, %.140.i.i
  br i1 %.168.i.i, label %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i, label %B166.i.i

B166.i.i:                                         ; preds = %B34.if.i.i, %B130.i.i, %B106.i.i
  %exitcond.not.i.i = icmp eq i64 %p5, %.108.i.i
  br i1 %exitcond.not.i.i, label %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i, label %B34.if.i.i

B34.if.i.i:                                       ; preds = %B204.i, %B166.i.i
  %.37.055.i.i = phi i64 [ %.108.i.i, %B166.i.i ], [ 0, %B204.i ]
  %.108.i.i = add nuw nsw i64 %.37.055.i.i, 1
  %.139.idx.i.i = mul i64 %.37.055.i.i, 24
  %.139.i.i = getelementptr i8, ptr %p4, i64 %.139.idx.i.i
  %.140.i.i = load i64, ptr %.139.i.i, align 8, !noalias !18
  %.148.i.i = getelementptr i8, ptr %.139.i.i, i64 8
  %.149.i.i = load i64, ptr %.148.i.i, align 8, !noalias !18
  %.150.not.i.i = icmp eq i64 %.149.i.i, 0
  br i1 %.150.not.i.i, label %B166.i.i, label %B106.i.i

_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i: ; preds = %B166.i.i, %B130.i.i, %B204.i
  %.273.i = phi i1 [ false, %B204.i ], [ true, %B130.i.i ], [ false, %B166.i.i ]
  br i1 %.273.i, label %B258.i, label %B288.i

B258.i:                                           ; preds = %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i
  %.306.i = shl nsw i64 %.220.i, 3
  %.308.not.i = icmp sgt i64 %.306.i, %p9
  br i1 %.308.not.i, label %B340.i, label %B336.i

B288.i:                                           ; preds = %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i
  %.9554.not.i404.i = icmp slt i64 %p6, 1
  br i1 %.9554.not.i404.i, label %B118.i.i, label %B38.if.i.i

B88.i.i:                                          ; preds = %B38.if.i.i
  %.154.i406.i = load i64, ptr %4, align 8, !noalias !21
  %.156.i.i = add nsw i64 %.154.i406.i, %size.2.057.i.i
  br label %B116.i.i

B116.i.i:                                         ; preds = %B38.if.i.i, %B88.i.i
  %size.3.1.i.i = phi i64 [ %.156.i.i, %B88.i.i ], [ %size.2.057.i.i, %B38.if.i.i ]
  %exitcond.not.i407.i = icmp eq i64 %p6, %.108.i405.i
  br i1 %exitcond.not.i407.i, label %B118.i.i, label %B38.if.i.i

B118.i.i:                                         ; preds = %B116.i.i, %B288.i
  %size.2.0.lcssa.i.i = phi i64 [ 0, %B288.i ], [ %size.3.1.i.i, %B116.i.i ]
  %.11.i.i.i = tail call i64 @llvm.smax.i64(i64 %size.2.0.lcssa.i.i, i64 1)
  %3 = icmp slt i64 %size.2.0.lcssa.i.i, 4294967296
  br i1 %3, label %5, label %9

B38.if.i.i:                                       ; preds = %B288.i, %B116.i.i
  %size.2.057.i.i = phi i64 [ %size.3.1.i.i, %B116.i.i ], [ 0, %B288.i ]
  %.37.056.i.i = phi i64 [ %.108.i405.i, %B116.i.i ], [ 0, %B288.i ]
  %.108.i405.i = add nuw nsw i64 %.37.056.i.i, 1
  %.idx.i.i = mul i64 %.37.056.i.i, 24
  %4 = getelementptr i8, ptr %p4, i64 %.idx.i.i
  %.144.i.i = getelementptr i8, ptr %4, i64 8
  %.145.i.i = load i64, ptr %.144.i.i, align 8, !noalias !21
  %.146.not.i.i = icmp eq i64 %.145.i.i, 0
  br i1 %.146.not.i.i, label %B116.i.i, label %B88.i.i

5:                                                ; preds = %B118.i.i
  %6 = trunc nuw i64 %.11.i.i.i to i32
  %7 = udiv i32 16384, %6
  %8 = zext nneg i32 %7 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i

9:                                                ; preds = %B118.i.i
  %10 = udiv i64 16384, %.11.i.i.i
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i

_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i: ; preds = %9, %5
  %11 = phi i64 [ %8, %5 ], [ %10, %9 ]
  %.26553.i.i = lshr i64 %11, 6
  %.11.i51.i.i = tail call i64 @llvm.smax.i64(i64 %.26553.i.i, i64 1)
  %.315.i.i = shl nuw nsw i64 %.11.i51.i.i, 6
  %.11.i52.i.i = tail call i64 @llvm.smin.i64(i64 %p9, i64 %.315.i.i)
  %.329.i = shl nsw i64 %.220.i, 1
  %.358.not.i = icmp sgt i64 %.329.i, %.11.i52.i.i
  br i1 %.358.not.i, label %B340.i, label %B336.i

B336.i:                                           ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i, %B258.i
  br label %B340.i

B340.i:                                           ; preds = %B336.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i, %B258.i, %B92.i
  %turned.2.1.i = phi i1 [ %.273.i, %B336.i ], [ true, %B258.i ], [ false, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i ], [ false, %B92.i ]
  %rows.5.1.i = phi i64 [ %.248.i, %B336.i ], [ 1, %B258.i ], [ 1, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i ], [ 1, %B92.i ]
  %all_rows.2.1.i = phi i64 [ %.248.i, %B336.i ], [ %.248.i, %B258.i ], [ %.248.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i ], [ 1, %B92.i ]
  %.120213.not.i.i = icmp slt i64 %p6, 1
  br i1 %.120213.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i, label %B40.if.lr.ph.i.i

B40.if.lr.ph.i.i:                                 ; preds = %B340.i
  %12 = getelementptr i64, ptr %p7, i64 %p6
  %.283.i.i = icmp slt i64 %rows.5.1.i, 2
  %13 = getelementptr i64, ptr %p2, i64 %p5
  %.309.i.i = icmp eq i64 %.220.i, 1
  %.369.i.i = icmp ne i64 %rows.5.1.i, 1
  %.375.i.i = icmp slt i64 %all_rows.2.1.i, 2
  %or.cond205.not224.i.i = select i1 %.369.i.i, i1 true, i1 %.375.i.i
  %.511209.not223.i.i = icmp slt i64 %p5, 1
  %.idx203.i.i = shl i64 %p6, 4
  %14 = getelementptr i8, ptr %p7, i64 %.idx203.i.i
  br label %B40.if.i.i

B154.i.i:                                         ; preds = %B40.if.i.i
  %.11.i.i410.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0217.i.i, i64 1)
  br label %B792.i.i

B212.i.i:                                         ; preds = %B40.if.i.i
  %.250.i.i = getelementptr i64, ptr %p0, i64 %.61.0215.i.i
  %.251.i.i = load i64, ptr %.250.i.i, align 8, !noalias !24
  store i64 %.251.i.i, ptr %.185.i.i, align 8, !noalias !24
  br label %B792.i.i

B244.i.i:                                         ; preds = %B40.if.i.i
  %.261.i.i = getelementptr i64, ptr %p0, i64 %.61.0215.i.i
  %.262.i.i = load i64, ptr %.261.i.i, align 8, !noalias !24
  %.265.i.i = getelementptr i64, ptr %p7, i64 %.61.0215.i.i
  store i64 %.262.i.i, ptr %.265.i.i, align 8, !noalias !24
  %.271.i.i = load i64, ptr %15, align 8, !noalias !24
  %.274.i.i = getelementptr i64, ptr %p2, i64 %.61.0215.i.i
  %.275.i.i = load i64, ptr %.274.i.i, align 8, !noalias !24
  br i1 %.283.i.i, label %B340.i.i, label %B316.i.i

B316.i.i:                                         ; preds = %B244.i.i
  %.289.i.i = getelementptr i64, ptr %13, i64 %.61.0215.i.i
  %.290.i.i = load i64, ptr %.289.i.i, align 8, !noalias !24
  br label %B340.i.i

B340.i.i:                                         ; preds = %B316.i.i, %B244.i.i
  %"$phi340.1.2.1.i.i" = phi i64 [ %.290.i.i, %B316.i.i ], [ 0, %B244.i.i ]
  %.306.i.i = icmp eq i64 %.275.i.i, %.271.i.i
  %or.cond.i.i = select i1 %.306.i.i, i1 true, i1 %.309.i.i
  br i1 %or.cond.i.i, label %B366.i.i, label %B396.i.i

B366.i.i:                                         ; preds = %B340.i.i
  %.316.i.i = mul nsw i64 %.271.i.i, %.220.i
  %.318.not.i.i = icmp eq i64 %"$phi340.1.2.1.i.i", %.316.i.i
  %or.cond204.i.i = select i1 %.283.i.i, i1 true, i1 %.318.not.i.i
  br i1 %or.cond204.i.i, label %B556.i.i, label %B396.i.i

B396.i.i:                                         ; preds = %B366.i.i, %B340.i.i
  %.326.i.i = icmp eq i64 %.166.i409.i, 1
  br i1 %.326.i.i, label %B432.i.i, label %B486.i.i

B432.i.i:                                         ; preds = %B396.i.i
  br i1 %.283.i.i, label %B458.i.i, label %B444.i.i

B444.i.i:                                         ; preds = %B432.i.i
  %.336.i.i = icmp eq i64 %"$phi340.1.2.1.i.i", 0
  %.mux221.i.i = select i1 %.336.i.i, i64 2, i64 1
  br label %B710.i.i

B458.i.i:                                         ; preds = %B432.i.i
  %.348.i.i = icmp eq i64 %.275.i.i, 0
  %brmerge.i.i = select i1 %.348.i.i, i1 true, i1 %or.cond205.not224.i.i
  %.mux.i.i = select i1 %.348.i.i, i64 2, i64 1
  br i1 %brmerge.i.i, label %B710.i.i, label %B510.i.i

B486.i.i:                                         ; preds = %B396.i.i
  br i1 %or.cond205.not224.i.i, label %B710.i.i, label %B510.i.i

B510.i.i:                                         ; preds = %B486.i.i, %B458.i.i
  %.386.i.i = getelementptr i64, ptr %13, i64 %.61.0215.i.i
  %.387.i.i = load i64, ptr %.386.i.i, align 8, !noalias !24
  %.389.i.i = icmp eq i64 %.387.i.i, %.271.i.i
  %spec.select.i.i = select i1 %.389.i.i, i64 3, i64 1
  br label %B710.i.i

B556.i.i:                                         ; preds = %B366.i.i
  %.416.i.i = icmp ne i64 %.166.i409.i, 1
  %brmerge222.i.i = select i1 %.416.i.i, i1 true, i1 %.511209.not223.i.i
  br i1 %brmerge222.i.i, label %B710.i.i, label %B608.if.i.i

B658.i.i:                                         ; preds = %B608.if.i.i
  %.573.i.i = getelementptr i64, ptr %p0, i64 %.452.0210.i.i
  %.574.i.i = load i64, ptr %.573.i.i, align 8, !noalias !24
  %.580.i.i = load i64, ptr %.261.i.i, align 8, !noalias !24
  %.581.i.i = icmp eq i64 %.574.i.i, %.580.i.i
  %spec.select206.i.i = select i1 %.581.i.i, i64 1, i64 %mode.6.1212.i.i
  br label %B708.i.i

B708.i.i:                                         ; preds = %B608.if.i.i, %B658.i.i
  %mode.7.2.i.i = phi i64 [ %mode.6.1212.i.i, %B608.if.i.i ], [ %spec.select206.i.i, %B658.i.i ]
  %exitcond.not.i412.i = icmp eq i64 %p5, %.524.i.i
  br i1 %exitcond.not.i412.i, label %B710.i.i, label %B608.if.i.i

B710.i.i:                                         ; preds = %B708.i.i, %B556.i.i, %B510.i.i, %B486.i.i, %B458.i.i, %B444.i.i
  %mode.5.2.i.i = phi i64 [ 0, %B556.i.i ], [ %.mux.i.i, %B458.i.i ], [ %spec.select.i.i, %B510.i.i ], [ %.mux221.i.i, %B444.i.i ], [ 1, %B486.i.i ], [ %mode.7.2.i.i, %B708.i.i ]
  switch i64 %mode.5.2.i.i, label %B760.i.i [
    i64 3, label %B792.i.i
    i64 0, label %B792.fold.split.i.i
  ]

B760.i.i:                                         ; preds = %B710.i.i
  %.11.i207.i.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0217.i.i, i64 1)
  br label %B792.i.i

B792.fold.split.i.i:                              ; preds = %B710.i.i
  br label %B792.i.i

B792.i.i:                                         ; preds = %B792.fold.split.i.i, %B760.i.i, %B710.i.i, %B212.i.i, %B154.i.i
  %mode.9.1.i.i = phi i64 [ 0, %B154.i.i ], [ 0, %B212.i.i ], [ %mode.5.2.i.i, %B710.i.i ], [ %mode.5.2.i.i, %B760.i.i ], [ %mode.5.2.i.i, %B792.fold.split.i.i ]
  %limited.5.1.i.i = phi i64 [ %.11.i.i410.i, %B154.i.i ], [ %limited.4.0217.i.i, %B212.i.i ], [ 2, %B710.i.i ], [ %.11.i207.i.i, %B760.i.i ], [ %limited.4.0217.i.i, %B792.fold.split.i.i ]
  %.678.i.i = getelementptr i64, ptr %14, i64 %.61.0215.i.i
  store i64 %mode.9.1.i.i, ptr %.678.i.i, align 8, !noalias !24
  %exitcond225.not.i.i = icmp eq i64 %.133.i.i, %p6
  br i1 %exitcond225.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i, label %B40.if.i.i

B40.if.i.i:                                       ; preds = %B792.i.i, %B40.if.lr.ph.i.i
  %limited.4.0217.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i ], [ %limited.5.1.i.i, %B792.i.i ]
  %.61.0215.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i ], [ %.133.i.i, %B792.i.i ]
  %.133.i.i = add nuw nsw i64 %.61.0215.i.i, 1
  %.idx208.i.i = mul i64 %.61.0215.i.i, 24
  %15 = getelementptr i8, ptr %p4, i64 %.idx208.i.i
  %.165.i408.i = getelementptr i8, ptr %15, i64 8
  %.166.i409.i = load i64, ptr %.165.i408.i, align 8, !noalias !24
  %.177.i.i = getelementptr i8, ptr %15, i64 16
  %.178.i.i = load i64, ptr %.177.i.i, align 8, !noalias !24
  %.180.i.i = add nsw i64 %.178.i.i, %p8
  %.185.i.i = getelementptr i64, ptr %12, i64 %.61.0215.i.i
  store i64 %.180.i.i, ptr %.185.i.i, align 8, !noalias !24
  switch i64 %.166.i409.i, label %B244.i.i [
    i64 3, label %B154.i.i
    i64 0, label %B212.i.i
  ]

B608.if.i.i:                                      ; preds = %B556.i.i, %B708.i.i
  %mode.6.1212.i.i = phi i64 [ %mode.7.2.i.i, %B708.i.i ], [ 0, %B556.i.i ]
  %.452.0210.i.i = phi i64 [ %.524.i.i, %B708.i.i ], [ 0, %B556.i.i ]
  %.524.i.i = add nuw nsw i64 %.452.0210.i.i, 1
  %.idx.i411.i = mul i64 %.452.0210.i.i, 24
  %16 = getelementptr i8, ptr %p4, i64 %.idx.i411.i
  %.562.i.i = getelementptr i8, ptr %16, i64 8
  %.563.i.i = load i64, ptr %.562.i.i, align 8, !noalias !24
  %.564.i.i = icmp eq i64 %.563.i.i, 2
  br i1 %.564.i.i, label %B658.i.i, label %B708.i.i

_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i: ; preds = %B792.i.i, %B340.i
  %limited.4.0.lcssa.i.i = phi i64 [ 0, %B340.i ], [ %limited.5.1.i.i, %B792.i.i ]
  %.421.not.i = icmp eq i64 %limited.4.0.lcssa.i.i, 0
  br i1 %.421.not.i, label %B428.i, label %B392.i

B392.i:                                           ; preds = %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i
  br i1 %.120213.not.i.i, label %B118.i428.i, label %B38.if.i414.i

B88.i422.i:                                       ; preds = %B38.if.i414.i
  %.154.i423.i = load i64, ptr %18, align 8, !noalias !27
  %.156.i424.i = add nsw i64 %.154.i423.i, %size.2.057.i415.i
  br label %B116.i425.i

B116.i425.i:                                      ; preds = %B38.if.i414.i, %B88.i422.i
  %size.3.1.i426.i = phi i64 [ %.156.i424.i, %B88.i422.i ], [ %size.2.057.i415.i, %B38.if.i414.i ]
  %exitcond.not.i427.i = icmp eq i64 %p6, %.108.i417.i
  br i1 %exitcond.not.i427.i, label %B118.i428.i, label %B38.if.i414.i

B118.i428.i:                                      ; preds = %B116.i425.i, %B392.i
  %size.2.0.lcssa.i429.i = phi i64 [ 0, %B392.i ], [ %size.3.1.i426.i, %B116.i425.i ]
  %.11.i.i430.i = tail call i64 @llvm.smax.i64(i64 %size.2.0.lcssa.i429.i, i64 1)
  %17 = icmp slt i64 %size.2.0.lcssa.i429.i, 4294967296
  br i1 %17, label %19, label %23

B38.if.i414.i:                                    ; preds = %B392.i, %B116.i425.i
  %size.2.057.i415.i = phi i64 [ %size.3.1.i426.i, %B116.i425.i ], [ 0, %B392.i ]
  %.37.056.i416.i = phi i64 [ %.108.i417.i, %B116.i425.i ], [ 0, %B392.i ]
  %.108.i417.i = add nuw nsw i64 %.37.056.i416.i, 1
  %.idx.i418.i = mul i64 %.37.056.i416.i, 24
  %18 = getelementptr i8, ptr %p4, i64 %.idx.i418.i
  %.144.i419.i = getelementptr i8, ptr %18, i64 8
  %.145.i420.i = load i64, ptr %.144.i419.i, align 8, !noalias !27
  %.146.not.i421.i = icmp eq i64 %.145.i420.i, 0
  br i1 %.146.not.i421.i, label %B116.i425.i, label %B88.i422.i

19:                                               ; preds = %B118.i428.i
  %20 = trunc nuw i64 %.11.i.i430.i to i32
  %21 = udiv i32 16384, %20
  %22 = zext nneg i32 %21 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit435.i

23:                                               ; preds = %B118.i428.i
  %24 = udiv i64 16384, %.11.i.i430.i
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit435.i

_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit435.i: ; preds = %23, %19
  %25 = phi i64 [ %22, %19 ], [ %24, %23 ]
  %.26553.i431.i = lshr i64 %25, 6
  %.11.i51.i432.i = tail call i64 @llvm.smax.i64(i64 %.26553.i431.i, i64 1)
  %.315.i433.i = shl nuw nsw i64 %.11.i51.i432.i, 6
  %.11.i52.i434.i = tail call i64 @llvm.smin.i64(i64 %p9, i64 %.315.i433.i)
  br label %B428.i

B428.i:                                           ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit435.i, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i
  %"$phi428.0.2.0.i" = phi i64 [ %.11.i52.i434.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit435.i ], [ %.220.i, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i ]
  %.470.i = icmp slt i64 %rows.5.1.i, 2
  %brmerge.i = or i1 %.470.i, %.421.not.i
  br i1 %brmerge.i, label %B622.i, label %B446.i

B446.i:                                           ; preds = %B428.i
  br i1 %turned.2.1.i, label %B450.i, label %B492.i

B450.i:                                           ; preds = %B446.i
  %.490.i = icmp eq i64 %.220.i, 0
  br i1 %.490.i, label %B540.i, label %B450.else.i, !prof !0

B492.i:                                           ; preds = %B446.i
  %26 = ashr i64 %"$phi428.0.2.0.i", 1
  %.582.0.i = add nsw i64 %26, %"$phi428.0.2.0.i"
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %p9, i64 %.582.0.i)
  %.647.i = icmp eq i64 %.220.i, 0
  br i1 %.647.i, label %B540.i, label %B492.endif.endif.else.i, !prof !0

B540.i:                                           ; preds = %B492.endif.endif.else.if.i, %B492.endif.endif.else.i, %B450.else.if.i, %B450.else.i, %B492.i, %B450.i
  %"$phi540.0.2.0.i" = phi i64 [ 0, %B492.endif.endif.else.i ], [ 0, %B492.i ], [ %spec.select401.i, %B492.endif.endif.else.if.i ], [ 0, %B450.i ], [ %44, %B450.else.if.i ], [ 0, %B450.else.i ]
  %.699.i = icmp sgt i64 %"$phi540.0.2.0.i", 64
  %.743.i = and i64 %"$phi540.0.2.0.i", 9223372036854775744
  %spec.select399.i = select i1 %.699.i, i64 %.743.i, i64 %"$phi540.0.2.0.i"
  %.11.i436.i = tail call i64 @llvm.smin.i64(i64 %spec.select399.i, i64 %all_rows.2.1.i)
  br label %B622.i

B622.i:                                           ; preds = %B540.i, %B428.i
  %rows.7.0.i = phi i64 [ %.11.i436.i, %B540.i ], [ %rows.5.1.i, %B428.i ]
  %.800.i = icmp eq i64 %limited.4.0.lcssa.i.i, 2
  br i1 %.800.i, label %B674.else.if.i, label %B848.i

B752.i:                                           ; preds = %B674.else.if.i, %B752.i.backedge
  %height.3.0.i = phi i64 [ %.863.0.i, %B752.i.backedge ], [ 8, %B674.else.if.i ]
  %.863.0.i = lshr i64 %height.3.0.i, 1
  %.903.i = icmp eq i64 %.863.0.i, 0
  br i1 %.903.i, label %B752.i.backedge, label %B752.endif.else.i, !prof !0

B848.i:                                           ; preds = %B790.else.if.i, %B622.i
  %step.3.0.i = phi i64 [ %"$phi428.0.2.0.i", %B622.i ], [ %spec.select.i, %B790.else.if.i ]
  %height.5.0.i = phi i64 [ 1, %B622.i ], [ %height.4.1.i, %B790.else.if.i ]
  %.1021.i = icmp sgt i64 %rows.7.0.i, 1
  %or.cond.i = or i1 %.800.i, %.1021.i
  %..i = select i1 %or.cond.i, i64 2, i64 1
  %.1052469.i = icmp sgt i64 %all_rows.2.1.i, 0
  %.1072470.i = icmp sgt i64 %.220.i, 0
  %or.cond397471.i = select i1 %.1052469.i, i1 %.1072470.i, i1 false
  %.50.i.i = icmp ne i64 %p10, 0
  %.62.i.i = icmp ne i64 %p10, -1
  %27 = trunc nuw i64 %p10 to i32
  %.173223.not.i.i = icmp slt i64 %p5, 1
  %.idx217.i.i = shl i64 %p6, 4
  %28 = getelementptr i8, ptr %p7, i64 %.idx217.i.i
  %.1412.i = icmp slt i64 %..i, %p3
  %.idx.i = mul i64 %p6, 24
  %29 = getelementptr i8, ptr %p7, i64 %.idx.i
  br label %B882.i

B882.i:                                           ; preds = %B1708.i, %B848.i
  br i1 %or.cond397471.i, label %B1026.preheader.i, label %B1474.i

B1026.preheader.i:                                ; preds = %B882.i, %B1076.endif.endif.i
  %row.3.1473.i = phi i64 [ %row.4.2.i, %B1076.endif.endif.i ], [ 0, %B882.i ]
  %col.4.1472.i = phi i64 [ %col.5.2.i, %B1076.endif.endif.i ], [ 0, %B882.i ]
  br label %B1026.i

B1026.i:                                          ; preds = %B1244.endif.endif.i, %B1026.preheader.i
  %col.6.2.i = phi i64 [ %col.7.3.i, %B1244.endif.endif.i ], [ %col.4.1472.i, %B1026.preheader.i ]
  %row.5.2.i = phi i64 [ %row.6.3.i, %B1244.endif.endif.i ], [ %row.3.1473.i, %B1026.preheader.i ]
  %fresh.2.2.i = phi i64 [ 0, %B1244.endif.endif.i ], [ 1, %B1026.preheader.i ]
  %.1081.i = sub nsw i64 %.220.i, %col.6.2.i
  %.11.i437.i = tail call i64 @llvm.smin.i64(i64 %.1081.i, i64 %step.3.0.i)
  br i1 %.800.i, label %B1076.i, label %B1244.i

B1076.i:                                          ; preds = %B1026.i
  %.1123.i = sub nsw i64 %all_rows.2.1.i, %row.3.1473.i
  %.11.i438.i = tail call i64 @llvm.smin.i64(i64 %.1123.i, i64 %height.5.0.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.284.i.i), !noalias !14
  call void @llvm.lifetime.start.p0(ptr nonnull %.445.i.i), !noalias !14
  call void @llvm.lifetime.start.p0(ptr nonnull %.624.i.i), !noalias !14
  call void @llvm.lifetime.start.p0(ptr nonnull %.878.i.i), !noalias !14
  store ptr null, ptr %.284.i.i, align 8, !noalias !30
  store ptr null, ptr %.445.i.i, align 8, !noalias !30
  store ptr null, ptr %.624.i.i, align 8, !noalias !30
  store ptr null, ptr %.878.i.i, align 8, !noalias !30
  %.61.i.i = icmp ne i64 %.11.i437.i, -9223372036854775808
  %.63.not.i.i = or i1 %.62.i.i, %.61.i.i
  %or.cond481.i = select i1 %.50.i.i, i1 %.63.not.i.i, i1 false, !prof !34
  br i1 %or.cond481.i, label %B0.else.if.i.i, label %B0.endif.i.i, !prof !34

B116.i441.i:                                      ; preds = %B44.if.i.i
  %.235.i.i = getelementptr i8, ptr %.217.i.i, i64 8
  %.236.i.i = load i64, ptr %.235.i.i, align 8, !noalias !30
  %.237.not.i.i = icmp eq i64 %.236.i.i, 1
  br i1 %.237.not.i.i, label %B164.i.i, label %B44.backedge.i.i

B44.backedge.i.i:                                 ; preds = %B344.if.i.i, %B44.if.i.i, %B164.i.i, %B116.i441.i
  %exitcond230.not.i.i = icmp eq i64 %p5, %.186.i.i
  br i1 %exitcond230.not.i.i, label %B468.i.i, label %B44.if.i.i

B164.i.i:                                         ; preds = %B116.i441.i
  %.248.i.i = getelementptr i8, ptr %.217.i.i, i64 16
  %.249.i.i = load i64, ptr %.248.i.i, align 8, !noalias !30
  %.251.i442.i = add nsw i64 %.249.i.i, %p8
  %.257.i.i = getelementptr i64, ptr %p7, i64 %.115.0225.i.i
  %.258.i.i = load i64, ptr %.257.i.i, align 8, !noalias !30
  %.261.i443.i = getelementptr i64, ptr %p2, i64 %.115.0225.i.i
  %.262.i444.i = load i64, ptr %.261.i443.i, align 8, !noalias !30
  %.264.i.i = mul nsw i64 %.262.i444.i, %col.4.1472.i
  %.268.i.i = mul nsw i64 %.218.i.i, %row.3.1473.i
  %.265.i445.i = add i64 %.258.i.i, %.268.i.i
  %.269.i.i = add i64 %.265.i445.i, %.264.i.i
  %.273.i.i = mul nsw i64 %.218.i.i, %step.3.0.i
  store ptr null, ptr %.284.i.i, align 8, !noalias !30
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.284.i.i, i64 %.251.i442.i, i64 %.273.i.i, i64 %.269.i.i, i64 %.262.i444.i, i64 %.11.i438.i, i64 %.11.i437.i, i64 %.218.i.i)
  br i1 %brmerge.i446.i, label %B44.backedge.i.i, label %B344.if.i.i

B468.i.i:                                         ; preds = %B44.backedge.i.i, %B0.endif.i.i
  %storemerge215.i.i = tail call i64 @llvm.smax.i64(i64 %.11.i438.i, i64 0)
  br label %B538.i.i

B538.i.i:                                         ; preds = %B538.if.i.i, %B468.i.i
  %.512.0.i.i = phi i64 [ 0, %B468.i.i ], [ %.581.i439.i, %B538.if.i.i ]
  %exitcond231.not.i.i = icmp eq i64 %.512.0.i.i, %storemerge215.i.i
  br i1 %exitcond231.not.i.i, label %B644.preheader.i.i, label %B538.if.i.i

B644.preheader.i.i:                               ; preds = %B538.i.i
  br i1 %.173223.not.i.i, label %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, label %B644.if.i.i

B716.i.i:                                         ; preds = %B644.if.i.i
  %.806.i.i = getelementptr i8, ptr %.787.i.i, i64 8
  %.807.i.i = load i64, ptr %.806.i.i, align 8, !noalias !30
  br label %B8.i.i.i.i

B8.i.i.i.i:                                       ; preds = %B8.if.i.i.i.i, %B716.i.i
  %.14.0.i.i.i.i = phi i64 [ 0, %B716.i.i ], [ %.58.i.i.i.i, %B8.if.i.i.i.i ]
  %exitcond.not.i.not.not.i.not.i.i = icmp eq i64 %.14.0.i.i.i.i, 2
  br i1 %exitcond.not.i.not.not.i.not.i.i, label %B916.i.i, label %B8.if.i.i.i.i

B8.if.i.i.i.i:                                    ; preds = %B8.i.i.i.i
  %trunc.i.i.i.i = trunc nuw i64 %.14.0.i.i.i.i to i1
  %spec.select.i.i.i.i = select i1 %trunc.i.i.i.i, i64 4, i64 2
  %.58.i.i.i.i = add nuw nsw i64 %.14.0.i.i.i.i, 1
  %.84.i.i.i.i = icmp eq i64 %spec.select.i.i.i.i, %.807.i.i
  br i1 %.84.i.i.i.i, label %B770.i.i, label %B8.i.i.i.i

B770.i.i:                                         ; preds = %B8.if.i.i.i.i
  %.846.i.i = getelementptr i8, ptr %.787.i.i, i64 16
  %.847.i.i = load i64, ptr %.846.i.i, align 8, !noalias !30
  %.849.i.i = add nsw i64 %.847.i.i, %p8
  %.852.i.i = getelementptr i64, ptr %p7, i64 %.687.0227.i.i
  %.853.i.i = load i64, ptr %.852.i.i, align 8, !noalias !30
  %.856.i.i = getelementptr i64, ptr %p2, i64 %.687.0227.i.i
  %.857.i.i = load i64, ptr %.856.i.i, align 8, !noalias !30
  %.859.i.i = mul nsw i64 %.857.i.i, %col.4.1472.i
  %.863.i.i = mul nsw i64 %.788.i.i, %row.3.1473.i
  %.860.i.i = add i64 %.853.i.i, %.863.i.i
  %.864.i.i = add i64 %.860.i.i, %.859.i.i
  %.874.i.i = mul nsw i64 %.788.i.i, %step.3.0.i
  store ptr null, ptr %.878.i.i, align 8, !noalias !30
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.878.i.i, i64 %.864.i.i, i64 %.857.i.i, i64 %.849.i.i, i64 %.874.i.i, i64 %.11.i437.i, i64 %.11.i438.i, i64 %.788.i.i)
  br label %B916.i.i

B916.i.i:                                         ; preds = %B8.i.i.i.i, %B644.if.i.i, %B770.i.i
  %exitcond232.not.i.i = icmp eq i64 %p5, %.756.i.i
  br i1 %exitcond232.not.i.i, label %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, label %B644.if.i.i

B0.endif.i.i:                                     ; preds = %38, %B1076.i
  %rem.0.i.i = phi i64 [ 0, %B1076.i ], [ %spec.select.i448.i, %38 ]
  br i1 %.173223.not.i.i, label %B468.i.i, label %B44.if.lr.ph.i.i

B44.if.lr.ph.i.i:                                 ; preds = %B0.endif.i.i
  %.309.not.i.i = icmp eq i64 %rem.0.i.i, 0
  %.391220.not229.i.i = icmp slt i64 %.11.i438.i, 1
  %.442.i.i = sub nsw i64 %p10, %rem.0.i.i
  %brmerge.i446.i = select i1 %.309.not.i.i, i1 true, i1 %.391220.not229.i.i
  br label %B44.if.i.i

B0.else.if.i.i:                                   ; preds = %B1076.i
  %30 = or i64 %.11.i437.i, %p10
  %31 = icmp ult i64 %30, 4294967296
  br i1 %31, label %32, label %36

32:                                               ; preds = %B0.else.if.i.i
  %33 = trunc nuw i64 %.11.i437.i to i32
  %34 = urem i32 %33, %27
  %35 = zext i32 %34 to i64
  br label %38

36:                                               ; preds = %B0.else.if.i.i
  %37 = srem i64 %.11.i437.i, %p10
  br label %38

38:                                               ; preds = %36, %32
  %39 = phi i64 [ %35, %32 ], [ %37, %36 ]
  %.68.i.i = xor i64 %39, %p10
  %.69.i.i = icmp slt i64 %.68.i.i, 0
  %.70.i.i = icmp ne i64 %39, 0
  %.71.i.i = and i1 %.70.i.i, %.69.i.i
  %.78.i.i = select i1 %.71.i.i, i64 %p10, i64 0
  %spec.select.i448.i = add i64 %.78.i.i, %39
  br label %B0.endif.i.i

B44.if.i.i:                                       ; preds = %B44.if.lr.ph.i.i, %B44.backedge.i.i
  %.115.0225.i.i = phi i64 [ 0, %B44.if.lr.ph.i.i ], [ %.186.i.i, %B44.backedge.i.i ]
  %.186.i.i = add nuw nsw i64 %.115.0225.i.i, 1
  %.217.idx.i.i = mul i64 %.115.0225.i.i, 24
  %.217.i.i = getelementptr i8, ptr %p4, i64 %.217.idx.i.i
  %.218.i.i = load i64, ptr %.217.i.i, align 8, !noalias !30
  %.227.i.i = getelementptr i64, ptr %28, i64 %.115.0225.i.i
  %.228.i.i = load i64, ptr %.227.i.i, align 8, !noalias !30
  %.229.not.i.i = icmp eq i64 %.228.i.i, 3
  br i1 %.229.not.i.i, label %B116.i441.i, label %B44.backedge.i.i

B344.if.i.i:                                      ; preds = %B164.i.i, %B344.if.i.i
  %.335.0221.i.i = phi i64 [ %.404.i.i, %B344.if.i.i ], [ 0, %B164.i.i ]
  %.404.i.i = add nuw nsw i64 %.335.0221.i.i, 1
  %40 = mul nsw i64 %.335.0221.i.i, %step.3.0.i
  %.432.i.i = add nsw i64 %40, %.11.i437.i
  %.434.i.i = mul nsw i64 %.432.i.i, %.218.i.i
  %.436.i.i = add nsw i64 %.434.i.i, %.251.i442.i
  %.439.i.i = sub nsw i64 %.436.i.i, %.218.i.i
  store ptr null, ptr %.445.i.i, align 8, !noalias !30
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr %.445.i.i, i64 %.436.i.i, i64 %.218.i.i, i64 %.439.i.i, i64 0, i64 %.442.i.i, i64 %.218.i.i)
  %exitcond.not.i447.i = icmp eq i64 %.11.i438.i, %.404.i.i
  br i1 %exitcond.not.i447.i, label %B44.backedge.i.i, label %B344.if.i.i

B538.if.i.i:                                      ; preds = %B538.i.i
  %.581.i439.i = add nuw nsw i64 %.512.0.i.i, 1
  %.608.i.i = add nsw i64 %.512.0.i.i, %row.3.1473.i
  %.610.i.i = mul nsw i64 %.512.0.i.i, %step.3.0.i
  store ptr null, ptr %.624.i.i, align 8, !noalias !30
  %.628.i.i = call fastcc i32 @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr %.624.i.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %p8, i64 %.608.i.i, i64 1, i64 %col.4.1472.i, i64 %.11.i437.i, i64 1, i64 %.610.i.i, i64 %p10, i64 %p11, i64 %p12)
  %.630.not.i.i = icmp eq i32 %.628.i.i, 0
  br i1 %.630.not.i.i, label %B538.i.i, label %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, !prof !4

B644.if.i.i:                                      ; preds = %B644.preheader.i.i, %B916.i.i
  %.687.0227.i.i = phi i64 [ %.756.i.i, %B916.i.i ], [ 0, %B644.preheader.i.i ]
  %.756.i.i = add nuw nsw i64 %.687.0227.i.i, 1
  %.787.idx.i.i = mul i64 %.687.0227.i.i, 24
  %.787.i.i = getelementptr i8, ptr %p4, i64 %.787.idx.i.i
  %.788.i.i = load i64, ptr %.787.i.i, align 8, !noalias !30
  %.797.i.i = getelementptr i64, ptr %28, i64 %.687.0227.i.i
  %.798.i.i = load i64, ptr %.797.i.i, align 8, !noalias !30
  %.799.i.i = icmp eq i64 %.798.i.i, 3
  br i1 %.799.i.i, label %B716.i.i, label %B916.i.i

_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i: ; preds = %B538.if.i.i, %B916.i.i, %B644.preheader.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.284.i.i), !noalias !14
  call void @llvm.lifetime.end.p0(ptr nonnull %.445.i.i), !noalias !14
  call void @llvm.lifetime.end.p0(ptr nonnull %.624.i.i), !noalias !14
  call void @llvm.lifetime.end.p0(ptr nonnull %.878.i.i), !noalias !14
  br i1 %exitcond231.not.i.i, label %B1076.endif.endif.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !prof !4

B1244.i:                                          ; preds = %B1026.i
  %.1242.i = sub nsw i64 %all_rows.2.1.i, %row.5.2.i
  %.11.i449.i = tail call i64 @llvm.smin.i64(i64 %.1242.i, i64 %rows.7.0.i)
  store ptr null, ptr %.1290.i, align 8, !noalias !14
  %.1294.i = call fastcc i32 @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr %.1290.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %p8, i64 %row.5.2.i, i64 %.11.i449.i, i64 %col.6.2.i, i64 %.11.i437.i, i64 %fresh.2.2.i, i64 0, i64 %p10, i64 %p11, i64 %p12)
  %.1296.not.i = icmp eq i32 %.1294.i, 0
  br i1 %.1296.not.i, label %B1244.endif.endif.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !prof !4

B1474.i:                                          ; preds = %B1076.endif.endif.i, %B1244.endif.endif.i, %B882.i
  br i1 %.1412.i, label %B1490.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B1490.i:                                          ; preds = %B1474.i, %B1894.i
  %axis.2.1.i = phi i64 [ %.1781.i, %B1894.i ], [ %..i, %B1474.i ]
  %.1424.i = getelementptr i64, ptr %29, i64 %axis.2.1.i
  %.1425.i = load i64, ptr %.1424.i, align 8, !noalias !14
  %.1426.i = add nsw i64 %.1425.i, 1
  %.1432.i = getelementptr i64, ptr %p1, i64 %axis.2.1.i
  %.1433.i = load i64, ptr %.1432.i, align 8, !noalias !14
  %.1435.i = icmp slt i64 %.1426.i, %.1433.i
  br i1 %.1435.i, label %B1548.i, label %B1710.i

B1548.i:                                          ; preds = %B1490.i
  store i64 %.1426.i, ptr %.1424.i, align 8, !noalias !14
  br i1 %.173223.not.i.i, label %B1708.i, label %B1600.if.lr.ph.i

B1600.if.lr.ph.i:                                 ; preds = %B1548.i
  %.1582.i = mul nuw nsw i64 %axis.2.1.i, %p5
  %41 = getelementptr i64, ptr %p2, i64 %.1582.i
  br label %B1600.if.i

B1650.i:                                          ; preds = %B1600.if.i
  %.1578.i = getelementptr i64, ptr %p7, i64 %.1471.0479.i
  %.1579.i = load i64, ptr %.1578.i, align 8, !noalias !14
  %.1586.i = getelementptr i64, ptr %41, i64 %.1471.0479.i
  %.1587.i = load i64, ptr %.1586.i, align 8, !noalias !14
  %.1588.i = add nsw i64 %.1587.i, %.1579.i
  store i64 %.1588.i, ptr %.1578.i, align 8, !noalias !14
  br label %B1706.i

B1706.i:                                          ; preds = %B1600.if.i, %B1650.i
  %exitcond501.not.i = icmp eq i64 %p5, %.1540.i
  br i1 %exitcond501.not.i, label %B1708.i, label %B1600.if.i

B1708.i:                                          ; preds = %B1706.i, %B1548.i
  %42 = icmp slt i64 %axis.2.1.i, %p3
  br i1 %42, label %B882.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B1710.i:                                          ; preds = %B1490.i
  store i64 0, ptr %.1424.i, align 8, !noalias !14
  br i1 %.173223.not.i.i, label %B1894.i, label %B1762.if.lr.ph.i

B1762.if.lr.ph.i:                                 ; preds = %B1710.i
  %.1758.i = mul nuw nsw i64 %axis.2.1.i, %p5
  %43 = getelementptr i64, ptr %p2, i64 %.1758.i
  br label %B1762.if.i

B1812.i:                                          ; preds = %B1762.if.i
  %.1749.i = getelementptr i64, ptr %p7, i64 %.1642.0476.i
  %.1750.i = load i64, ptr %.1749.i, align 8, !noalias !14
  %.1754.i = load i64, ptr %.1432.i, align 8, !noalias !14
  %.1755.i = add nsw i64 %.1754.i, -1
  %.1762.i = getelementptr i64, ptr %43, i64 %.1642.0476.i
  %.1763.i = load i64, ptr %.1762.i, align 8, !noalias !14
  %.1764.i = mul nsw i64 %.1755.i, %.1763.i
  %.1765.i = sub nsw i64 %.1750.i, %.1764.i
  store i64 %.1765.i, ptr %.1749.i, align 8, !noalias !14
  br label %B1892.i

B1892.i:                                          ; preds = %B1762.if.i, %B1812.i
  %exitcond499.not.i = icmp eq i64 %p5, %.1711.i
  br i1 %exitcond499.not.i, label %B1894.i, label %B1762.if.i

B1894.i:                                          ; preds = %B1892.i, %B1710.i
  %.1781.i = add nuw i64 %axis.2.1.i, 1
  %exitcond500.not.i = icmp eq i64 %.1781.i, %p3
  br i1 %exitcond500.not.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B1490.i

B34.if.i:                                         ; preds = %B68.i, %B34.if.lr.ph.i
  %.67.0468.i = phi i64 [ 0, %B34.if.lr.ph.i ], [ %.138.i, %B68.i ]
  %.168.i = getelementptr i64, ptr %p1, i64 %.67.0468.i
  %.169.i = load i64, ptr %.168.i, align 8, !noalias !14
  %.170.i = icmp slt i64 %.169.i, 1
  br i1 %.170.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B68.i

B450.else.i:                                      ; preds = %B450.i
  %.501.i = icmp ne i64 %p9, -9223372036854775808
  %.502.i = icmp ne i64 %.220.i, -1
  %.503.not.i = or i1 %.501.i, %.502.i
  br i1 %.503.not.i, label %B450.else.if.i, label %B540.i, !prof !4

B450.else.if.i:                                   ; preds = %B450.else.i
  %.506.i = sdiv i64 %p9, %.220.i
  %.507.i = srem i64 %p9, %.220.i
  %.508.i = xor i64 %.507.i, %.220.i
  %.509.i = icmp slt i64 %.508.i, 0
  %.510.i = icmp ne i64 %.507.i, 0
  %.511.i = and i1 %.510.i, %.509.i
  %.516.i = sext i1 %.511.i to i64
  %spec.select400.i = add i64 %.506.i, %.516.i
  %44 = and i64 %spec.select400.i, -8
  br label %B540.i

B492.endif.endif.else.i:                          ; preds = %B492.i
  %.658.i = icmp ne i64 %.11.i.i, -9223372036854775808
  %.659.i = icmp ne i64 %.220.i, -1
  %.660.not.i = or i1 %.659.i, %.658.i
  br i1 %.660.not.i, label %B492.endif.endif.else.if.i, label %B540.i, !prof !4

B492.endif.endif.else.if.i:                       ; preds = %B492.endif.endif.else.i
  %.663.i = sdiv i64 %.11.i.i, %.220.i
  %.664.i = srem i64 %.11.i.i, %.220.i
  %.665.i = xor i64 %.664.i, %.220.i
  %.666.i = icmp slt i64 %.665.i, 0
  %.667.i = icmp ne i64 %.664.i, 0
  %.668.i = and i1 %.667.i, %.666.i
  %.673.i = sext i1 %.668.i to i64
  %spec.select401.i = add i64 %.663.i, %.673.i
  br label %B540.i

B674.else.if.i:                                   ; preds = %B622.i
  %.853.i = icmp slt i64 %p9, 512
  br i1 %.853.i, label %B752.i, label %B790.else.if.i

B752.endif.else.i:                                ; preds = %B752.i
  %.919.i = sdiv i64 %p9, %.863.0.i
  %.920.i = srem i64 %p9, %.863.0.i
  %.920.lobit.i = ashr i64 %.920.i, 63
  %spec.select402.i = add i64 %.920.lobit.i, %.919.i
  %45 = icmp slt i64 %spec.select402.i, 64
  br i1 %45, label %B752.i.backedge, label %B790.else.if.i

B752.i.backedge:                                  ; preds = %B752.endif.else.i, %B752.i
  br label %B752.i

B790.else.if.i:                                   ; preds = %B752.endif.else.i, %B674.else.if.i
  %height.4.1.i = phi i64 [ 8, %B674.else.if.i ], [ %.863.0.i, %B752.endif.else.i ]
  %.969.i = srem i64 %p9, %height.4.1.i
  %.969.lobit.i = ashr i64 %.969.i, 63
  %.968.i = sdiv i64 %p9, %height.4.1.i
  %spec.select403.i = add i64 %.969.lobit.i, %.968.i
  %.1000.i = icmp sgt i64 %spec.select403.i, 128
  %.1008.i = add nsw i64 %spec.select403.i, -64
  %spec.select.i = select i1 %.1000.i, i64 %.1008.i, i64 %spec.select403.i
  br label %B848.i

B1076.endif.endif.i:                              ; preds = %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i
  %.1197.i = add nsw i64 %.11.i437.i, %col.4.1472.i
  %.1206.not.i = icmp slt i64 %.1197.i, %.220.i
  %.1210.i = select i1 %.1206.not.i, i64 0, i64 %.11.i438.i
  %row.4.2.i = add nsw i64 %.1210.i, %row.3.1473.i
  %col.5.2.i = select i1 %.1206.not.i, i64 %.1197.i, i64 0
  %.1052.i = icmp slt i64 %row.4.2.i, %all_rows.2.1.i
  br i1 %.1052.i, label %B1026.preheader.i, label %B1474.i

B1244.endif.endif.i:                              ; preds = %B1244.i
  %.1350.i = select i1 %.1021.i, i64 0, i64 %.11.i437.i
  %col.7.3.i = add nsw i64 %.1350.i, %col.6.2.i
  %.1332.i = select i1 %.1021.i, i64 %.11.i449.i, i64 0
  %row.6.3.i = add nsw i64 %.1332.i, %row.5.2.i
  %.1360.i = icmp slt i64 %row.6.3.i, %all_rows.2.1.i
  %.1377.i = icmp slt i64 %col.7.3.i, %.220.i
  %or.cond398.i = select i1 %.1360.i, i1 %.1377.i, i1 false
  br i1 %or.cond398.i, label %B1026.i, label %B1474.i

B1600.if.i:                                       ; preds = %B1706.i, %B1600.if.lr.ph.i
  %.1471.0479.i = phi i64 [ 0, %B1600.if.lr.ph.i ], [ %.1540.i, %B1706.i ]
  %.1540.i = add nuw nsw i64 %.1471.0479.i, 1
  %.idx395.i = mul i64 %.1471.0479.i, 24
  %46 = getelementptr i8, ptr %p4, i64 %.idx395.i
  %.1572.i = getelementptr i8, ptr %46, i64 8
  %.1573.i = load i64, ptr %.1572.i, align 8, !noalias !14
  %.1574.not.i = icmp eq i64 %.1573.i, 0
  br i1 %.1574.not.i, label %B1706.i, label %B1650.i

B1762.if.i:                                       ; preds = %B1892.i, %B1762.if.lr.ph.i
  %.1642.0476.i = phi i64 [ 0, %B1762.if.lr.ph.i ], [ %.1711.i, %B1892.i ]
  %.1711.i = add nuw nsw i64 %.1642.0476.i, 1
  %.idx393.i = mul i64 %.1642.0476.i, 24
  %47 = getelementptr i8, ptr %p4, i64 %.idx393.i
  %.1743.i = getelementptr i8, ptr %47, i64 8
  %.1744.i = load i64, ptr %.1743.i, align 8, !noalias !14
  %.1745.not.i = icmp eq i64 %.1744.i, 0
  br i1 %.1745.not.i, label %B1892.i, label %B1812.i

_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit: ; preds = %B34.if.i, %B1474.i, %B1708.i, %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, %B1894.i, %B1244.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.1290.i)
  ret void
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }

!0 = !{!"branch_weights", i32 1, i32 99}
!1 = !{!2}
!2 = distinct !{!2, !3, !"_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx: %retptr"}
!3 = distinct !{!3, !"_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx"}
!4 = !{!"branch_weights", i32 99, i32 1}
!5 = !{!6}
!6 = distinct !{!6, !7, !"_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx: %retptr"}
!7 = distinct !{!7, !"_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx"}
!8 = !{!9, !6}
!9 = distinct !{!9, !10, !"_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!10 = distinct !{!10, !"_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!11 = !{!12, !6}
!12 = distinct !{!12, !13, !"_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx: %retptr"}
!13 = distinct !{!13, !"_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx"}
!14 = !{!15, !17}
!15 = distinct !{!15, !16, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx: %retptr"}
!16 = distinct !{!16, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx"}
!17 = distinct !{!17, !16, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx: %excinfo"}
!18 = !{!19, !15, !17}
!19 = distinct !{!19, !20, !"_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax: %retptr"}
!20 = distinct !{!20, !"_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax"}
!21 = !{!22, !15, !17}
!22 = distinct !{!22, !23, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx: %retptr"}
!23 = distinct !{!23, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx"}
!24 = !{!25, !15, !17}
!25 = distinct !{!25, !26, !"_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx: %retptr"}
!26 = distinct !{!26, !"_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx"}
!27 = !{!28, !15, !17}
!28 = distinct !{!28, !29, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx: %retptr"}
!29 = distinct !{!29, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx"}
!30 = !{!31, !33, !15, !17}
!31 = distinct !{!31, !32, !"_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx: %retptr"}
!32 = distinct !{!32, !"_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx"}
!33 = distinct !{!33, !32, !"_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx: %excinfo"}
!34 = !{!"branch_weights", i32 9801, i32 199}
